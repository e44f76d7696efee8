package io.dynamobackup.engine.stubbing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stubs that may answer the calls of each operation, in the order in which they are asked: an
 * operation without stubs costs a look-up, however many stubs others have.
 *
 * @param byOperation the stubs of each operation that has stubs of its own, and those of any
 * @param ofAny the stubs of any operation
 */
record StubIndex(Map<String, List<InstalledStub>> byOperation, List<InstalledStub> ofAny) {
  static final StubIndex EMPTY = new StubIndex(Map.of(), List.of());

  /** Indexes stubs, the oldest first. */
  static StubIndex of(List<InstalledStub> stubs) {
    List<InstalledStub> ordered = new ArrayList<>();
    stubs.forEach(stub -> ordered.add(0, stub));
    ordered.sort(Comparator.comparingInt(stub -> stub.stub().priority()));
    Map<String, List<InstalledStub>> byOperation = new HashMap<>();
    for (InstalledStub stub : ordered) {
      String operation = stub.stub().pattern().operation();
      if (operation != null) {
        byOperation.computeIfAbsent(operation, name -> of(name, ordered));
      }
    }
    return new StubIndex(
        Map.copyOf(byOperation),
        ordered.stream().filter(stub -> stub.stub().pattern().operation() == null).toList());
  }

  private static List<InstalledStub> of(String operation, List<InstalledStub> ordered) {
    return ordered.stream().filter(stub -> stub.stub().pattern().isOf(operation)).toList();
  }

  List<InstalledStub> candidates(String operation) {
    return byOperation.getOrDefault(operation, ofAny);
  }
}
