package io.dynamobackup.assertj;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** One of two tables that are compared, and how it was described when the comparison began. */
record CopiedTable(TableView view, TableDescription description) {

  Map<String, ItemText> items() {
    return view.items(TableView.keys(description));
  }

  Map<String, String> tags() {
    return view.tags(description.tableArn());
  }
}
