import { cueRecognizer } from "./cue-recognizer";
import { knownPlaces } from "./known-places";
import { latinNames } from "./latin-names";
import { organizations } from "./organizations";
import { places } from "./places";

/** Persons, organizations and places in Latin script beside words that say that a name is there. */
export const namesByCue = cueRecognizer([latinNames, organizations, places, knownPlaces]);
