package io.dynamobackup.engine.explore;

/** Why an outcome is run; in the order in which they are. */
enum Kind {
  ORDINARY("the ordinary outcome", "ordinary outcomes"),
  SINGLE("1 single departure", "single departures"),
  INVERSION("1 causal inversion", "causal inversions"),
  COMBINATION("1 combination of departures", "combinations of departures"),
  SAMPLE("1 sample", "samples"),
  SMALLER("1 smaller outcome", "smaller outcomes"),
  VERDICT("the smallest outcome that fails", "smallest outcomes"),
  REPLAY("the outcome of the replay", "replays");

  private final String one;
  private final String many;

  Kind(String one, String many) {
    this.one = one;
    this.many = many;
  }

  String count(int number) {
    return number == 1 ? one : number + " " + many;
  }
}
