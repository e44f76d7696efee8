package io.dynamobackup.engine.operation.framework;

import static io.dynamobackup.engine.operation.AwsBackup.bind;

import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.ResourceTags;
import java.time.InstantSource;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.CreateFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DeleteFrameworkRequest;
import software.amazon.awssdk.services.backup.model.DescribeFrameworkRequest;
import software.amazon.awssdk.services.backup.model.ListFrameworksRequest;
import software.amazon.awssdk.services.backup.model.UpdateFrameworkRequest;

/** Frameworks; nobody evaluates them. */
@API(status = Status.INTERNAL)
public final class FrameworkOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    Frameworks frameworks = services.states().of(Frameworks.class, Frameworks::new);
    ResourceTags tags = services.states().of(ResourceTags.class, ResourceTags::new);
    InstantSource clock = services.clock();
    return List.of(
        bind(CreateFrameworkRequest::builder, new CreateFramework(services, frameworks, tags)),
        bind(DescribeFrameworkRequest::builder, new DescribeFramework(frameworks, clock)),
        bind(UpdateFrameworkRequest::builder, new UpdateFramework(services, frameworks)),
        bind(DeleteFrameworkRequest::builder, new DeleteFramework(services, frameworks, tags)),
        bind(ListFrameworksRequest::builder, new ListFrameworks(frameworks, clock)));
  }
}
