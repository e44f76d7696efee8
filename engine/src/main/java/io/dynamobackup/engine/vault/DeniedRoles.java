package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.FeatureState;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The roles of an account that AWS Backup must not use, in whichever Region: a test denied them.
 */
@API(status = Status.INTERNAL)
public final class DeniedRoles implements FeatureState {
  /** What AWS calls the Region of IAM, which has none. */
  private static final String EVERYWHERE = "aws-global";

  private PSet<String> arns = HashTreePSet.empty();

  /** Returns the denied roles of an account. */
  public static DeniedRoles of(EngineServices services) {
    return services
        .accounts()
        .services(services.account().in(EVERYWHERE))
        .states()
        .of(DeniedRoles.class, DeniedRoles::new);
  }

  /** Denies a role. */
  public void deny(String arn) {
    arns = arns.plus(arn);
  }

  /** Allows a role again. */
  public void allow(String arn) {
    arns = arns.minus(arn);
  }

  /** Returns true if a role is denied. */
  public boolean contains(String arn) {
    return arns.contains(arn);
  }

  @Override
  public DeniedRoles fork() {
    DeniedRoles fork = new DeniedRoles();
    fork.arns = arns;
    return fork;
  }
}
