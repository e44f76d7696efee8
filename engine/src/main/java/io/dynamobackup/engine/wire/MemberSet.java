package io.dynamobackup.engine.wire;

/**
 * Some of the members of a structure.
 *
 * @param bits a bit for each of the first members
 */
record MemberSet(long bits) {

  /** Returns the bit of a member, 0 for one of those that have none. */
  static long bit(Member member) {
    return member.place() < Long.SIZE ? 1L << member.place() : 0;
  }

  /** Returns whether a member, of one of the first, is surely not among them. */
  boolean lacks(Member member) {
    long bit = bit(member);
    return bit != 0 && (bits & bit) == 0;
  }
}
