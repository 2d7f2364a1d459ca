/** For tests of programs that carry bodies: where text can stand in them. */
export { answerPositions } from "./answer-positions";
export { type Position, requestPositions } from "./request-positions";
