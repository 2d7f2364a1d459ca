/** The same build that `npm start` makes, so that the tests start what was just built. */
import { buildWhenStale } from "../start/build";

await buildWhenStale(new AbortController().signal);
