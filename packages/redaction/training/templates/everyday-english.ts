/** Own English lines without persons, as in papers of use: recipes, lists, headings, notices, software. Data: a line each. */
export const everydayEnglish = `Crumble the feta, tear the basil and scatter both over warm lentils.
Drain, rinse and pat dry. Season well. Serve at once.
Brush with egg, sprinkle with sesame, bake at 190 for a quarter of an hour.
Ingredients: plain flour, caster sugar, baking powder, vanilla, buttermilk, nutmeg
2 tbsp olive oil, 1 tsp cumin, 4 shallots, a handful of parsley
Chop the rosemary finely. Marjoram works too, so does dill.
Knead until smooth; rest; roll thin; cut into strips.
Stir in the saffron, then the rice. Ladle the stock in slowly.
Blanch the almonds, slip off the skins and grind them.
Marinate overnight. Grill until charred. Rest before carving.
Turmeric stains everything, so wear an apron.
Basil and mint go limp quickly; keep them in water.
Rosemary, Sage, Saffron, Clove, Fennel, Ginger, Cassia, Juniper
Starters: Leek Soup, Smoked Trout, Beetroot Salad
Mains: Roast Duck, Lamb Tagine, Mushroom Risotto, Fish Pie
Desserts: Lemon Tart, Plum Crumble, Bread Pudding
Sides: Chips, Slaw, Garlic Bread, Buttered Greens
Drinks: Ale, Cider, Stout, Cola, Lemonade, Elderflower Fizz
Soup of the Day, Catch of the Day, Chef's Special
Espresso, Latte, Mocha, Macchiato, Flat White, Chai
Margarita, Negroni, Mojito, Daiquiri and Bellini are on the bar menu.
Pepperoni, Quattro Stagioni, Calzone, extra cheese
Nutrition per serving: Energy, Fat, Carbohydrate, Fibre, Protein
Allergens: Celery, Mustard, Lupin, Soya, Sesame, Molluscs
Store in a cool, dry place. Shake before use. Keep away from children.
Makes twelve. Freezes well. Takes forty minutes.
Packing list: tent, stove, torch, poncho, sunscreen, compass
Bring Boots, Gloves, Rope and a Whistle.
To do: water ferns, renew passport, call plumber, buy stamps
Buy: Bleach, Sponges, Batteries, Candles, Nappies
Checklist: Doors locked. Heating off. Bins out. Post redirected.
- Sand the frame
- Prime, then paint
- Hang the curtain
* Replace worn brake pads
* Grease the hinges
* Tighten every bolt
1. Unscrew the cover
2. Lift out the tray
3. Vacuum the vents
a) Rivers b) Deserts c) Glaciers d) Plateaus
Materials: Oak, Ash, Elm, Teak, Maple, Hazel, Rowan, Willow
Colours: Crimson, Scarlet, Amber, Olive, Indigo, Magenta, Ebony, Ivory
Sizes: Small, Medium, Large. Fabrics: Linen, Denim, Satin, Tweed
Strings: Violin, Viola, Cello. Brass: Horn, Trumpet, Tuba.
Shapes: Circle, Square, Oval, Hexagon, Cone
Gemstones: Garnet, Topaz, Beryl, Coral, Onyx, Crystal
Flowers: Poppy, Violet, Dahlia, Marigold, Primrose, Hyacinth, Camellia
Birds of the marsh: Heron, Bittern, Snipe, Teal, Rail, Crane
Trees of the hedge: Hawthorn, Blackthorn, Holly, Ivy, Elder, Bramble
Fish: Perch, Pike, Bream, Carp, Haddock, Sole
Insects: Beetle, Moth, Hornet, Cricket, Lacewing
Dogs: Collie, Beagle, Husky, Setter, Pug, Boxer
Horses: Bay, Chestnut, Dun, Piebald, Roan
Tools: Hammer, Mallet, Chisel, Plane, Spirit Level, Jack
Sails: Main, Jib, Genoa, Spinnaker
Fabrics sorted by Weight, Price and Colour
Tasting Notes: Honey, Cedar, Tobacco, Plum
January, February, March; then Spring; then April and May.
Easter, Lent, Whitsun, Michaelmas, Advent, Epiphany
Hanukkah, Diwali, Ramadan, Eid, Passover, Yom Kippur, Holi
Halloween is on a Thursday. Thanksgiving comes late. Boxing Day is free.
Mothering Sunday, Ash Wednesday, Good Friday, Labour Day, Bastille Day
How To Repair A Leaking Tap
Why Sleep Matters More Than You Think
Seven Mistakes Every Beginner Makes
What To Plant Before The First Frost
Growing Tomatoes In Small Spaces
Lessons Learned From A Failed Launch
A Short History Of Paper
The Long Road To Cheap Solar Power
Chapter Two: The Locked Cabinet
Chapter Nine. In Which the Kettle Boils
Part One: Beginnings. Part Two: Doubts. Part Three: Return.
Unit 7: Weathering And Erosion
Lesson 12: Fractions, Ratios, Percentages
Section 5: Roles And Responsibilities
Annex B: Sampling Plan
Executive Summary, Key Findings, Next Steps, Open Risks
Background, Aims, Methods, Results, Discussion, Limitations
Abstract. Introduction. Related Work. Conclusion. Acknowledgements.
Quarterly Review: Margins Thin, Orders Steady
Rain Delays Harvest; Bakers Fear Shortage
Council Votes To Widen Bridge
Strike Ends, Ferries Resume
Heatwave Closes Schools Across {C}
Voters Head To Polls In {C}
Floods Cut Rail Link To {C}
{O} To Close Two Plants
Shares In {O} Slide After Recall
Travel Guide: Best Walks Near {C}
Weekend In {C}: Museums, Markets, Mountains
Cheap Flights To {C} From Spring
Now Hiring: Baker, Driver, Cashier
Wanted: Used Piano, Any Condition
For Sale: Ladder, Lawnmower, Bunk Bed
Lost: Grey Umbrella. Found: Single Glove.
Wet Paint. Mind the Step. Keep Left. Push. Pull. No Entry.
Beware of the Dog. No Fishing. Private Road. Trespassers Will Be Prosecuted.
Stand clear of the doors. Change here for the airport.
Emergency Exit, Fire Door, First Aid, Muster Point, Lost Property
Please Queue Here. Cash Only. Back in Ten Minutes.
Opening Soon! Grand Clearance! Everything Must Go!
Buy Now, Pay Later. Free Returns. Limited Offer. While Stocks Last.
Sign In, Sign Up, Log Out, Forgot Password, Remember Me
File, Edit, View, Insert, Format, Tools, Window, Help
Settings, Privacy, Billing, Members, Roles, Audit, Integrations
Save Draft, Publish, Preview, Archive, Restore, Duplicate, Rename
Yes, delete. No, keep. Ask me later. Never show again.
Loading. Retrying. Failed. Cancelled. Queued. Done.
Added: dark theme. Changed: default port. Fixed: crash on resume. Removed: legacy export.
Fixed a race in the scheduler. Improved error text. Dropped support for old browsers.
Bumped Gradle, pinned Alpine, swapped Yarn for Bun.
Release notes: faster startup, smaller bundles, fewer warnings
Breaking change: Renamed Session to Context; callers must update.
Deprecate Widget.render; prefer Panel.draw.
Refactor parser, inline helper, drop cache, tidy imports
Merge branch release into main
Revert "Enable lazy hydration"
Rebase, squash, force push, pray.
Implement paging; Extract validator; Rename column; Backfill rows.
Given a Cart, When the Buyer pays, Then an Invoice is sent.
As a Shopper I want Filters so that I find Shoes faster.
Deploy to Staging, smoke test, promote to Production.
Grafana shows spikes; Prometheus scrapes every minute; Loki holds logs.
Ansible, Terraform, Helm, Vagrant, Consul, Nomad, Vault, Istio
Postgres, Mongo, Cassandra, Neo4j, Elastic, Snowflake, Hadoop, Hive
Angular, Svelte, Ember, Backbone, Flask, Rails, Laravel, Phoenix, Spring
Jira, Trello, Slack, Zoom, Figma, Notion, Confluence
Siri, Alexa and Cortana answer when called.
Haskell, Erlang, Elixir, Pascal, Ada, Julia, Crystal, Ruby, Perl
Debian, Fedora, Ubuntu, Mint, Gentoo, Arch
Lambda, Fargate, Athena, Aurora, Kinesis, Glue and Neptune are billed apart.
Mock the Clock, stub the Mailer, spy on the Logger.
Visitor, Adapter, Facade, Builder, Proxy, Bridge, Observer
Ping the host. Trace the route. Flush the cache. Restart the daemon.
Unhandled Rejection. Segmentation fault. Broken pipe. Stack overflow.
Warning: Deprecated. Error: Timeout. Info: Listening. Debug: Heartbeat.
Tick the box, Click Apply, Press Enter, Tap Share, Swipe Left.
Plug in the charger. Hold both buttons. Wait for the chime.
Charge fully before first use. Do not immerse. Recycle responsibly.
Model, Serial, Voltage, Wattage, Made in {C}
Warranty void if seal is broken. Batteries not included.
Terms Of Service, Privacy Notice, Cookie Policy, Acceptable Use
The Licensee shall not sublicense. The Licensor disclaims all warranties.
Tenant shall keep the Premises clean. Landlord shall insure the Building.
The Supplier shall deliver the Goods. Title passes to the Buyer on payment.
Whereas the Parties wish to cooperate; Now, therefore, they agree.
Neither Party is liable for Force Majeure.
Governing Law, Severability, Waiver, Assignment, Entire Agreement
Applicants must be eighteen. Residents only. Void where prohibited.
Notwithstanding Clause 9, Interest accrues daily.
Article 3. Everyone has the right to rest.
Schedule A lists Fees; Schedule B lists Fixtures.
Gross, Net, Tax, Tip, Balance, Credit, Debit
Qty, Item, Rate, Discount, Subtotal, Shipping
Assets, Liabilities, Equity, Goodwill, Accruals
Revenue rose. Churn fell. Headcount stayed flat.
Bonds rallied, Gilts slipped, Copper soared, Bitcoin sank.
Bulls, Bears, Calls, Puts, Swaps and Futures
Agenda: Welcome, Minutes, Budget, Any Other Business
Action items: circulate slides, book venue, chase quotes
Attendance: quorum reached. Motion: carried. Vote: unanimous.
Question 4. Explain why Mercury is a liquid. (3 marks)
Question 11: Compare Mitosis with Meiosis.
True or false: Venus is hotter than Mars.
Circle the noun. Underline the verb. Cross out the odd word.
Choose one: Always, Often, Seldom, Never
Solve for x. Show your working. Calculators allowed.
Discuss the causes of the Great Famine in {C}.
Name three rivers of {C}. Label the map.
Define Osmosis, Enzyme, Catalyst and Isotope.
Write an essay on Duty. Write a haiku about Autumn.
Grade: Pass. Merit. Distinction. Fail.
Biology, Chemistry, Physics, Latin, Civics, Drama
Maths on Monday, French on Friday, Gym whenever.
Bachelor of Arts, Master of Science, Doctor of Laws
Sonata, Nocturne, Prelude, Fugue, Waltz in C minor
Overture, Aria, Chorus, Finale, Encore
Verse, Chorus, Bridge, Refrain, Outro
Capo on two. Strum gently. Repeat twice. Fade.
Stage left: Enter Ghost. Exit Guard. Thunder. Curtain.
King takes Pawn; Rook to e5; Bishop holds; Queen retreats.
Aces high, Jacks wild, Spades trump, Jokers out.
Warrior, Mage, Cleric, Rogue, Ranger, Bard, Paladin
Strength, Wisdom, Charm, Luck, Stamina
Quest: Find the Amulet. Reward: Shield of Dawn.
Aries: expect news. Taurus: rest. Gemini: call home. Leo: beware.
Kickoff at three. Halftime score: nil. Extra Time. Penalties.
Home win. Away draw. Late goal. Red card. Own goal.
Semis on Saturday, Final on Sunday, Trophy parade on Monday.
Sprint, Hurdles, Relay, Javelin, Discus, Pole Vault
Warm up. Squat. Lunge. Plank. Stretch. Breathe.
Symptoms: Fever, Cough, Nausea, Rash, Fatigue
Allergies: Penicillin, Latex, Peanuts, Pollen
Take Aspirin after food. Avoid Alcohol. Drink water.
Ibuprofen, Codeine, Insulin, Morphine, Warfarin, Statins
Aloe, Arnica, Valerian, Ginseng, Senna
Blood pressure normal. Lungs clear. Abdomen soft. Gait steady.
Vitals stable; Discharge tomorrow; Diet as tolerated.
Prostate, Thyroid, Spleen, Femur, Tibia, Cornea
Vitamin, Zinc, Iron, Calcium, Potassium
Helium, Neon, Argon, Xenon, Radium, Cobalt, Nickel
Sirius, Vega, Rigel, Orion, Andromeda, Cassiopeia
Thor, Zeus, Isis, Athena, Apollo and Hera are gods of old tales.
Titan, Europa, Callisto and Miranda circle far away.
Pluto is a dwarf planet. Ceres too. Halley comes back.
Jurassic, Triassic, Permian, Silurian
Hurricane, Monsoon, Mistral, Sirocco, Chinook`;
