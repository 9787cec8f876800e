/** A pattern that Ruby does not take; the message is Ruby's, without the pattern. */
export class RegexpSyntaxError extends Error {}
