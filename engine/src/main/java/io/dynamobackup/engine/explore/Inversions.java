package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.CommittedWrite;
import io.dynamobackup.engine.choice.RequestedBackup;
import io.dynamobackup.engine.choice.Subject.BackupWrite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The outcomes in which backups lack an earlier write and hold a later one, although what caused
 * what would have it the other way round; all else is as in a run.
 *
 * @param asked what was asked in that run
 */
record Inversions(List<Asked> asked) {

  /** A write that may be in a backup or not, and which question asks it. */
  private record Candidate(int index, Asked asked, BackupWrite subject) {

    CommittedWrite write() {
      return subject.write();
    }

    boolean isOf(Candidate other) {
      RequestedBackup backup = subject.backup();
      return write().item().equals(other.write().item())
          && backup.table().equals(other.subject.backup().table());
    }

    boolean is(String answer) {
      return asked.answer().text().equals(answer);
    }

    Departure otherwise() {
      long other = asked.isOrdinary() ? 1 : 0;
      return new Departure(asked, asked.options().get((int) other));
    }
  }

  Stream<Plan> plans() {
    List<Candidate> writes =
        IntStream.range(0, asked.size())
            .filter(index -> asked.get(index).subject() instanceof BackupWrite)
            .filter(index -> asked.get(index).isOrdinary())
            .mapToObj(this::candidate)
            .toList();
    return writes.stream()
        .flatMap(
            earlier ->
                writes.stream()
                    .filter(later -> earlier.write().isBefore(later.write()))
                    .filter(later -> !earlier.isOf(later))
                    .flatMap(later -> plan(earlier, later)));
  }

  private Candidate candidate(int index) {
    Asked question = asked.get(index);
    return new Candidate(index, question, (BackupWrite) question.subject());
  }

  private Stream<Plan> plan(Candidate earlier, Candidate later) {
    List<Departure> departures = new ArrayList<>(Departure.of(asked));
    int first = Integer.MAX_VALUE;
    if (earlier.is(BackupWrite.HOLDS)) {
      departures.add(earlier.otherwise());
      first = earlier.index();
    }
    if (later.is(BackupWrite.LACKS)) {
      departures.add(later.otherwise());
      first = Math.min(first, later.index());
    }
    return first == Integer.MAX_VALUE
        ? Stream.empty()
        : Stream.of(Plan.of(Kind.INVERSION, departures, Expected.upTo(first, asked)));
  }
}
