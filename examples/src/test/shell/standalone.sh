#!/usr/bin/env bash
# A night and five weeks, by the AWS CLI and curl. Usage: standalone.sh ENDPOINT
set -euo pipefail
ENDPOINT=$1
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=

dynamodb() {
  "${AWS_CLI:-aws}" --endpoint-url "$ENDPOINT" --output text dynamodb "$@"
}

# tag::admin[]
admin() {
  curl --silent --show-error --fail --noproxy '*' "$ENDPOINT/__admin/dynamobackup/$1" "${@:2}"
}
# end::admin[]

system_backups() {
  dynamodb list-backups --backup-type SYSTEM --query 'length(BackupSummaries)'
}

dynamodb create-table --table-name orders --billing-mode PAY_PER_REQUEST \
  --key-schema AttributeName=customer,KeyType=HASH \
  --attribute-definitions AttributeName=customer,AttributeType=S > /dev/null
dynamodb update-continuous-backups --table-name orders \
  --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true > /dev/null
dynamodb put-item --table-name orders --item '{"customer":{"S":"Ada"}}'

# tag::story[]
admin stubs -d '{"operation": "CreateBackup", "fault": "throttling", "times": 1}' > /dev/null
dynamodb create-backup --table-name orders --backup-name nightly > /dev/null
echo "attempts: $(admin 'timeline?operation=CreateBackup' | grep -c '"attempt"')"

admin fork -d '{"name": "backed-up"}' > /dev/null
dynamodb delete-table --table-name orders > /dev/null
echo "SYSTEM backups: $(system_backups)"

admin clock -d '{"advance": "P36D"}' > /dev/null
echo "after 36 days: $(system_backups)"

admin reset -d '{"name": "backed-up"}' > /dev/null
echo "orders again: $(dynamodb scan --table-name orders --select COUNT --query Count)"
# end::story[]
echo "it is $(admin clock | grep -o '2018[^"]*')"
