package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;

/** A stub at work, and how often it was. Not safe for threads: its table is. */
final class InstalledStub {
  private final Stub stub;
  private int matched;
  private int answered;

  InstalledStub(Stub stub) {
    this.stub = stub;
  }

  Stub stub() {
    return stub;
  }

  /** Counts a call that matches. */
  boolean match(Call call, Scenarios scenarios) {
    boolean matches =
        stub.occurrence().isAt(call.at())
            && scenarios.are(stub.step())
            && stub.answer().fits().test(call.operation())
            && stub.pattern().matches(call);
    if (matches) {
      matched++;
    }
    return matches;
  }

  /** Returns whether the call that matched last is one to answer. */
  boolean isDue() {
    return stub.occurrence().has(matched) && answered < stub.occurrence().times();
  }

  void answer() {
    answered++;
  }

  boolean isUnused() {
    return answered == 0;
  }

  int matched() {
    return matched;
  }
}
