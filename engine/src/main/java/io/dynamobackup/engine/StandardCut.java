package io.dynamobackup.engine;

/** The cuts that have a name. */
enum StandardCut implements BackupCut {
  AT_REQUEST {
    @Override
    public boolean holds(Write write) {
      return write.madeBeforeRequest();
    }
  },
  EARLIEST {
    @Override
    public boolean holds(Write write) {
      return false;
    }
  },
  LATEST {
    @Override
    public boolean holds(Write write) {
      return true;
    }
  },
  RANDOM {
    @Override
    public boolean holds(Write write) {
      return write.chance() < 0.5;
    }
  }
}
