/** What another system said is somebody's, and no recognizer of ours has a name for. */
export const profiledType = "PROFILED";
