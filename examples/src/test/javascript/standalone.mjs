// A night and five weeks, by the AWS SDK for JavaScript. Usage: standalone.mjs ENDPOINT

import { DynamoDB } from "@aws-sdk/client-dynamodb";

const endpoint = process.argv[2];
const dynamo = new DynamoDB({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
});

// tag::admin[]
async function admin(path, body) {
  const options = body ? { method: "POST", body: JSON.stringify(body) } : {};
  const answer = await fetch(`${endpoint}/__admin/dynamobackup/${path}`, options);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}
// end::admin[]

async function systemBackups() {
  const { BackupSummaries } = await dynamo.listBackups({ BackupType: "SYSTEM" });
  return BackupSummaries.length;
}

await dynamo.createTable({
  TableName: "orders",
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: [{ AttributeName: "customer", KeyType: "HASH" }],
  AttributeDefinitions: [{ AttributeName: "customer", AttributeType: "S" }],
});
await dynamo.updateContinuousBackups({
  TableName: "orders",
  PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
});
await dynamo.putItem({ TableName: "orders", Item: { customer: { S: "Ada" } } });

// tag::story[]
await admin("stubs", { operation: "CreateBackup", fault: "throttling", times: 1 });
await dynamo.createBackup({ TableName: "orders", BackupName: "nightly" });
console.log("attempts:", (await admin("timeline?operation=CreateBackup")).attempts.length);

await admin("fork", { name: "backed-up" });
await dynamo.deleteTable({ TableName: "orders" });
console.log("SYSTEM backups:", await systemBackups());

await admin("clock", { advance: "P36D" });
console.log("after 36 days:", await systemBackups());

await admin("reset", { name: "backed-up" });
console.log("orders again:", (await dynamo.scan({ TableName: "orders" })).Count);
// end::story[]
console.log("it is", (await admin("clock")).now);
