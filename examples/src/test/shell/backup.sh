#!/usr/bin/env bash
# The life of some backups, by the AWS CLI. Usage: backup.sh ENDPOINT
set -euo pipefail
ENDPOINT=$1

# tag::client[]
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=

dynamodb() {
  "${AWS_CLI:-aws}" --endpoint-url "$ENDPOINT" --output text dynamodb "$@"
}
# end::client[]

put() {
  dynamodb put-item --table-name Music --item "{\"Artist\":{\"S\":\"$1\"},\"SongTitle\":{\"S\":\"$2\"}}"
}

# Joins what comes in fields or lines.
joined() {
  tr '\t\n' '||' | sed 's/|$//; s/|/, /g'
}

echo "Music is $(dynamodb create-table --table-name Music --billing-mode PAY_PER_REQUEST \
  --key-schema AttributeName=Artist,KeyType=HASH AttributeName=SongTitle,KeyType=RANGE \
  --attribute-definitions AttributeName=Artist,AttributeType=S AttributeName=SongTitle,AttributeType=S \
  --query TableDescription.TableStatus)"
dynamodb wait table-exists --table-name Music
put 'No One You Know' 'Call Me Today'
put 'No One You Know' Howdy
put 'The Acme Band' 'Happy Day'
echo "songs: $(dynamodb query --table-name Music --key-condition-expression 'Artist = :artist' \
  --expression-attribute-values '{":artist":{"S":"No One You Know"}}' --query 'Items[].SongTitle.S' | joined)"

# tag::backup[]
for night in monday tuesday wednesday; do
  arn=$(dynamodb create-backup --table-name Music --backup-name "$night" \
    --query BackupDetails.BackupArn)
done

echo "backups: $(dynamodb list-backups --table-name Music --page-size 2 \
  --query 'BackupSummaries[].BackupName' | joined)"

dynamodb delete-table --table-name Music > /dev/null
dynamodb wait table-not-exists --table-name Music
dynamodb restore-table-from-backup --backup-arn "$arn" --target-table-name Restored > /dev/null
dynamodb wait table-exists --table-name Restored
# end::backup[]
echo "songs restored: $(dynamodb scan --table-name Restored --select COUNT --query Count)"

dynamodb delete-backup --backup-arn "$arn" > /dev/null
token=$(dynamodb list-backups --max-items 1 --output json --query NextToken | tr -d '"')
echo "backups left after the first: $(dynamodb list-backups --starting-token "$token" \
  --query 'BackupSummaries[].BackupName' | joined)"
if ! error=$(dynamodb delete-backup --backup-arn "$arn" 2>&1); then
  echo "deleted again: $(sed -n 's/.*(\([A-Za-z]*\)).*: \(Backup not found\).*/\1, \2/p' <<< "$error")"
fi
