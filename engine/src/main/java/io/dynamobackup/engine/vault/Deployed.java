package io.dynamobackup.engine.vault;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Something of AWS Backup Audit Manager, which it takes AWS some time to set up. */
@API(status = Status.INTERNAL)
public interface Deployed {

  /** Returns the name, which is unique among things of its kind. */
  String name();

  /** Returns the ARN. */
  String arn();

  /** Returns how far it is set up. */
  Deployment deployment();
}
