// The life of some backups, by the AWS SDK for JavaScript. Usage: backup.mjs ENDPOINT

// tag::client[]
import { DynamoDB, waitUntilTableExists, waitUntilTableNotExists } from "@aws-sdk/client-dynamodb";

const dynamo = new DynamoDB({
  endpoint: process.argv[2],
  region: "us-east-1",
  credentials: { accessKeyId: "any", secretAccessKey: "any" },
});
// end::client[]

const patience = { client: dynamo, maxWaitTime: 60 };

async function put(artist, title) {
  await dynamo.putItem({
    TableName: "Music",
    Item: { Artist: { S: artist }, SongTitle: { S: title } },
  });
}

const table = await dynamo.createTable({
  TableName: "Music",
  BillingMode: "PAY_PER_REQUEST",
  KeySchema: [
    { AttributeName: "Artist", KeyType: "HASH" },
    { AttributeName: "SongTitle", KeyType: "RANGE" },
  ],
  AttributeDefinitions: [
    { AttributeName: "Artist", AttributeType: "S" },
    { AttributeName: "SongTitle", AttributeType: "S" },
  ],
});
console.log("Music is", table.TableDescription.TableStatus);
await waitUntilTableExists(patience, { TableName: "Music" });
await put("No One You Know", "Call Me Today");
await put("No One You Know", "Howdy");
await put("The Acme Band", "Happy Day");
const songs = await dynamo.query({
  TableName: "Music",
  KeyConditionExpression: "Artist = :artist",
  ExpressionAttributeValues: { ":artist": { S: "No One You Know" } },
});
console.log("songs:", songs.Items.map((song) => song.SongTitle.S).join(", "));

// tag::backup[]
let arn;
for (const night of ["monday", "tuesday", "wednesday"]) {
  const backup = await dynamo.createBackup({ TableName: "Music", BackupName: night });
  arn = backup.BackupDetails.BackupArn;
}

const names = [];
let last;
do {
  const page = await dynamo.listBackups({
    TableName: "Music",
    Limit: 2,
    ExclusiveStartBackupArn: last,
  });
  names.push(...page.BackupSummaries.map((backup) => backup.BackupName));
  last = page.LastEvaluatedBackupArn;
} while (last);
console.log("backups:", names.join(", "));

await dynamo.deleteTable({ TableName: "Music" });
await waitUntilTableNotExists(patience, { TableName: "Music" });
await dynamo.restoreTableFromBackup({ BackupArn: arn, TargetTableName: "Restored" });
await waitUntilTableExists(patience, { TableName: "Restored" });
// end::backup[]
const restored = await dynamo.scan({ TableName: "Restored", Select: "COUNT" });
console.log("songs restored:", restored.Count);

await dynamo.deleteBackup({ BackupArn: arn });
const first = await dynamo.listBackups({ Limit: 1 });
const rest = await dynamo.listBackups({ ExclusiveStartBackupArn: first.LastEvaluatedBackupArn });
console.log(
  "backups left after the first:",
  rest.BackupSummaries.map((backup) => backup.BackupName).join(", "),
);
try {
  await dynamo.deleteBackup({ BackupArn: arn });
} catch (error) {
  console.log(`deleted again: ${error.name}, ${error.message.split(":")[0]}`);
}
