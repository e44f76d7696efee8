"""The life of some backups, by boto3. Usage: backup.py ENDPOINT"""

import sys

# tag::client[]
import boto3

dynamodb = boto3.client(
    "dynamodb",
    endpoint_url=sys.argv[1],
    region_name="us-east-1",
    aws_access_key_id="any",
    aws_secret_access_key="any",
)
# end::client[]


def put(artist, title):
    dynamodb.put_item(
        TableName="Music", Item={"Artist": {"S": artist}, "SongTitle": {"S": title}}
    )


table = dynamodb.create_table(
    TableName="Music",
    BillingMode="PAY_PER_REQUEST",
    KeySchema=[
        {"AttributeName": "Artist", "KeyType": "HASH"},
        {"AttributeName": "SongTitle", "KeyType": "RANGE"},
    ],
    AttributeDefinitions=[
        {"AttributeName": "Artist", "AttributeType": "S"},
        {"AttributeName": "SongTitle", "AttributeType": "S"},
    ],
)
print("Music is", table["TableDescription"]["TableStatus"])
dynamodb.get_waiter("table_exists").wait(TableName="Music")
put("No One You Know", "Call Me Today")
put("No One You Know", "Howdy")
put("The Acme Band", "Happy Day")
songs = dynamodb.query(
    TableName="Music",
    KeyConditionExpression="Artist = :artist",
    ExpressionAttributeValues={":artist": {"S": "No One You Know"}},
)
print("songs:", ", ".join(song["SongTitle"]["S"] for song in songs["Items"]))

# tag::backup[]
for night in ["monday", "tuesday", "wednesday"]:
    backup = dynamodb.create_backup(TableName="Music", BackupName=night)
    arn = backup["BackupDetails"]["BackupArn"]

pages = dynamodb.get_paginator("list_backups").paginate(
    TableName="Music", PaginationConfig={"PageSize": 2}
)
names = [backup["BackupName"] for page in pages for backup in page["BackupSummaries"]]
print("backups:", ", ".join(names))

dynamodb.delete_table(TableName="Music")
dynamodb.get_waiter("table_not_exists").wait(TableName="Music")
dynamodb.restore_table_from_backup(BackupArn=arn, TargetTableName="Restored")
dynamodb.get_waiter("table_exists").wait(TableName="Restored")
# end::backup[]
print("songs restored:", dynamodb.scan(TableName="Restored", Select="COUNT")["Count"])

dynamodb.delete_backup(BackupArn=arn)
first = dynamodb.list_backups(Limit=1)
rest = dynamodb.list_backups(ExclusiveStartBackupArn=first["LastEvaluatedBackupArn"])
left = [backup["BackupName"] for backup in rest["BackupSummaries"]]
print("backups left after the first:", ", ".join(left))
try:
    dynamodb.delete_backup(BackupArn=arn)
except dynamodb.exceptions.BackupNotFoundException as error:
    message = error.response["Error"]["Message"].split(":")[0]
    print(f"deleted again: {error.response['Error']['Code']}, {message}")
