"""A night and five weeks, by boto3. Usage: standalone.py ENDPOINT"""

import json
import sys
import urllib.request

import boto3

endpoint = sys.argv[1]
dynamodb = boto3.client(
    "dynamodb",
    endpoint_url=endpoint,
    region_name="us-east-1",
    aws_access_key_id="any",
    aws_secret_access_key="any",
)


# tag::admin[]
def admin(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    url = f"{endpoint}/__admin/dynamobackup/{path}"
    with urllib.request.urlopen(urllib.request.Request(url, data)) as answer:
        return json.load(answer)
# end::admin[]


def system_backups():
    return len(dynamodb.list_backups(BackupType="SYSTEM")["BackupSummaries"])


dynamodb.create_table(
    TableName="orders",
    BillingMode="PAY_PER_REQUEST",
    KeySchema=[{"AttributeName": "customer", "KeyType": "HASH"}],
    AttributeDefinitions=[{"AttributeName": "customer", "AttributeType": "S"}],
)
dynamodb.update_continuous_backups(
    TableName="orders",
    PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True},
)
dynamodb.put_item(TableName="orders", Item={"customer": {"S": "Ada"}})

# tag::story[]
admin("stubs", {"operation": "CreateBackup", "fault": "throttling", "times": 1})
dynamodb.create_backup(TableName="orders", BackupName="nightly")
print("attempts:", len(admin("timeline?operation=CreateBackup")["attempts"]))

admin("fork", {"name": "backed-up"})
dynamodb.delete_table(TableName="orders")
print("SYSTEM backups:", system_backups())

admin("clock", {"advance": "P36D"})
print("after 36 days:", system_backups())

admin("reset", {"name": "backed-up"})
print("orders again:", dynamodb.scan(TableName="orders")["Count"])
# end::story[]
print("it is", admin("clock")["now"])
