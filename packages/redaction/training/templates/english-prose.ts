/** Own English lines without persons, as in running text: verse, history, nature, business, talk, speech. Data: a line each. */
export const proseEnglish = `Low tide uncovers ribs of some old boat,
Gulls argue over scraps that will not float,
Rust blooms on chains that nobody will need,
And crabs go sideways under ropes of weed.
Frost writes its letters on the pane by night,
Dawn reads them once and wipes them with its light.
Who lit the lamp? Who left the window wide?
Dust on the sill, and half the moon inside.
Plough deep, said winter; plough and turn the clay,
Bread sleeps in furrows till a warmer day.
Thistle and nettle, burdock, dock and rye,
Swallows sew rooftops to the paling sky.
O river, carry what we could not keep,
Past mill and meadow, past the folded sheep.
Hush now, hush, the kettle sings,
Moths have folded up their wings.
Winter, winter, lend me your coat,
Sorrow has settled and sticks in my throat.
Drums in the alley, brass on the stair,
Somebody's laughter hung in the air.
Baby, come closer, the night is still young,
Honey and smoke on the tip of my tongue.
Roll on, highway, roll on, rain,
Never gonna pass this way again.
Joy came late and Grief came soon,
Hope kept knitting under the moon.
Summer days and Autumn fires,
Sparrows lined along the wires.
Pilgrims crossed the marsh on foot, carrying salt and tin.
Monks copied charters by candlelight and buried their silver.
Merchants from {C} brought pepper, silk and plague.
Legions built the wall; centuries later farmers carried it off.
Guilds ruled the trade until Steam arrived.
Parliament passed the Act, and the Crown gave assent.
Rebels burned the Customs House in {C}.
The Bronze Age, the Iron Age, the Middle Ages, the Industrial Revolution
The Cold War ended; the Wall fell; Borders opened.
The Black Death emptied whole villages around {C}.
The Great Depression hit mills, mines and ports alike.
The Ottoman, Mongol, Inca and Aztec empires levied tribute.
Vikings wintered in {C} and traded furs.
Crusaders passed through {C} twice.
Congress met again; the Senate stalled; the House adjourned.
The Supreme Court declined to hear the appeal.
The Ministry of Transport published a White Paper.
Labour, Conservatives, Greens and Liberals all gained seats.
Republicans balked; Democrats cheered; Independents shrugged.
Christians, Muslims, Jews, Hindus and Sikhs share the hall.
Catholic schools, Protestant chapels, Orthodox feasts
Genesis, Exodus, Psalms, Proverbs, Acts, Romans, Revelation
The Bible, the Quran, the Torah and the Vedas are on the top shelf.
Granite, slate and chalk shape the hills of {C}.
Glaciers carved the valley; Meltwater filled it.
Trade winds blow west. Monsoon rains arrive in June.
Savanna gives way to scrub, and scrub to sand.
Cacti store water, Orchids drink mist, Lichens wait.
Otters slide, Badgers dig, Herons stand like posts.
Wolves returned to the hills north of {C}.
Salmon climb the weir each October.
Foxgloves nod. Bees fumble. Clover sweetens the ditch.
Jays hide acorns; Robins quarrel; Martins mend their nests.
Daisy chains wilt. Ivy climbs. Holly pricks.
Penguins huddle; Seals doze; Whales breach offshore.
Snails, Slugs and Earwigs ruined the lettuce.
Basalt columns line the coast near {C}.
Demand softened in March while wages crept up.
Exports recovered. Imports did not. Tariffs remain.
Analysts expect a cut; Traders doubt it.
Investors fled {O} after the warning.
Customers of {O} waited weeks for spare parts.
Staff at {O} voted to strike.
Freight is late, Steel is dear, Timber is scarce.
Suppliers deliver weekly. Invoices follow. Payment is due in thirty days.
Marketing wants colour, Legal wants caution, Finance wants proof.
Sales met its target. Support hired six. Engineering froze scope.
Product, Design, Research and Growth now share one floor.
Management thanks everyone for a hard quarter.
Headquarters moved from {C} to {C}.
Branches in {C} and {C} open on Saturdays.
Hikers should carry water. Cyclists must dismount. Dogs stay leashed.
Trams run every nine minutes from the harbour in {C}.
Rooms overlook the bay. Breakfast is extra. Parking costs more.
Guests rave about the pool; Reviewers complain about noise.
Museums close on Mondays, Galleries on Tuesdays.
Passengers bound for {C} should change at the next station.
Festival season starts when ripe mangoes fall from the trees.
Carnival fills the streets of {C} before Lent.
Sunset at eight. Moonrise at nine. Stars all night.
"Careful," said the guard. "Ice everywhere."
"Nonsense," the baker replied, "flour is flour."
"Dinner is ready!" "Coming!" "Wash your hands!"
"Where to, Sir?" "Home, please."
"Grandpa, tell the one about the bear." "Again?"
"Doctor, will it hurt?" "Hardly."
Captain, we are taking on water. Sergeant, hold the line.
Officer, the light was green. Professor, may I ask something?
Auntie baked. Uncle snored. Cousins fought over cards.
Mom says hi. Dad says drive slowly. Granny says eat.
Nobody answered. Everybody heard. Somebody lied.
Perhaps. Possibly. Hardly. Certainly. Precisely. Exactly. Indeed.
Frankly, it rained. Luckily, we had tents. Sadly, they leaked.
Curious, hungry and wet, we knocked.
Dearest, sweetest, silliest heart, be still.
Darling, pass the salt. Sweetheart, mind the step.
Buddy, you dropped something. Mate, cheers. Bro, relax.
Seriously? Whoa. Yikes. Phew. Ugh. Meh. Hooray!
Hilarious. Gross. Awesome. Brilliant. Rubbish. Lovely.
Gonna nap. Wanna come? Gotta run. Lemme check.
Haha same. Nope. Yep. Kinda. Totally. Whatever.
Happy Friday everyone! Monday again, sigh.
Team, standup moved to ten. Folks, fire drill at noon.
Heads up: Printer jammed, Scanner offline, Coffee gone.
Reminder: Timesheets due. Update: Lift repaired. Notice: Water off.
Quick recap. Bottom line. Long story short. Food for thought.
Spoiler ahead. Source below. Edit: typo. Bump.
Skim the report, Flag gaps, Rank risks, Draft a reply.
Pretend to be a pirate. Rewrite this as a limerick. Shorten it.
Summarise, translate, then proofread. Bullet points only.
Suggest names for a bakery. Avoid puns. Keep it short.
Compare Rust with Zig. Explain monads to a child.
Imagine a planet without wind. Describe its harvest.
Compose a toast, Outline a speech, Invent a riddle.
Convert Celsius to Fahrenheit, Ounces to Grams, Miles to Metres.
Plot Temperature against Depth. Colour by Season.
Rank by Price, then Rating, then Distance.
Wheat, Barley, Millet and Sorghum feed half of {C}.
Rye ripens early. Hops climb. Flax blooms blue.
Cotton, Rubber, Tobacco and Sugar made ports like {C} rich.
Porcelain travelled west; Silver travelled east.
Pirates hid in the coves near {C}.
Lanterns swing, Ropes creak, Sailors mutter.
Knights, Squires, Pages, Heralds, Jesters
Dragons hoard, Giants stomp, Fairies meddle, Witches brew.
Princess, Frog, Miller, Wolf: every tale needs three.
Once there was a tailor who could not sew.
Beyond the ridge, Silence. Beneath the ice, Fire.
Truth, Beauty, Mercy, Faith, Honour, Glory
Grace is not a plan. Patience is. Luck helps.
Pride goes first; Envy follows; Greed never sleeps.
Fortune favours whoever gets up. Rust never rests.
Measure twice, cut once. Waste not. Least said, soonest mended.
Whales sing. Bats click. Crickets saw.
Violet light bends most, red light least.
Amber floats in brine. Jet burns. Pearl dissolves in vinegar.
Iron rusts, Copper greens, Gold stays.
Plasma, Neutron, Quark, Photon and Boson are on the quiz.
Newts regrow limbs. Axolotls never grow up.
Vaccines train the immune system; Antibodies remember.
Bacteria double; Viruses borrow; Fungi recycle.
Nurses change shift at seven. Surgeons scrub for five minutes.
Jurors may take notes. Witnesses wait outside. Counsel rises.
Prosecutors dropped the charge; Defence asked for costs.
Police closed the ring road in {C}. Firefighters stayed overnight.
Residents of {C} boiled their water for a week.
Teachers marched, Nurses joined, Bakers sent bread.
Commuters from {C} grumbled; Buses filled; Trains stood.
Defenders tired, Strikers pressed, Keepers dived.
The Rovers, the Wanderers, the Hornets and the Saints drew.
Tigers beat Sharks. Bulls edge Hawks. Eagles fall to Bears.
United won away; City drew; Athletic lost in {C}.
Olympians marched into the stadium in {C}.
Weather in {C}: Drizzle, Gusts, later Sleet.
Fog on the coast. Hail inland. Thunder by evening.
North of {C} the road turns to gravel.
East wing: Pottery. West wing: Coins. Cellar: Wine.
Downtown {C} is loud; the Old Town is not.
The Upper River, the Lower Lake, the Great Plain
The Northern Line, the Ring Road, the Grand Canal`;
