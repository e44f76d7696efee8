#!/usr/bin/env bash
# A vault and what a job puts into it, by the AWS CLI. Usage: vault.sh ENDPOINT
set -euo pipefail
ENDPOINT=$1
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=

# tag::vault[]
backup() {
  "${AWS_CLI:-aws}" --endpoint-url "$ENDPOINT" --output text backup "$@"
}

orders=arn:aws:dynamodb:us-east-1:123456789012:table/orders

backup create-backup-vault --backup-vault-name nightly > /dev/null
job=$(backup start-backup-job --backup-vault-name nightly --resource-arn "$orders" \
  --iam-role-arn arn:aws:iam::123456789012:role/backup --lifecycle DeleteAfterDays=7 \
  --query BackupJobId)
echo "job: $(backup describe-backup-job --backup-job-id "$job" --query State)"

arn=$(backup list-recovery-points-by-backup-vault --backup-vault-name nightly \
  --query 'RecoveryPoints[].RecoveryPointArn')
echo "kept for: $(backup describe-recovery-point --backup-vault-name nightly \
  --recovery-point-arn "$arn" --query Lifecycle.DeleteAfterDays) days"

restore=$(backup start-restore-job --recovery-point-arn "$arn" \
  --iam-role-arn arn:aws:iam::123456789012:role/backup \
  --metadata targetTableName=restored --query RestoreJobId)
echo "restored: $(backup describe-restore-job --restore-job-id "$restore" \
  --query CreatedResourceArn)"
# end::vault[]

echo "jobs of the table: $(backup list-backup-jobs --by-resource-arn "$orders" \
  --by-created-after 2018-12-14T00:00:00Z --query 'length(BackupJobs)')"
if ! error=$(backup delete-backup-vault --backup-vault-name nightly 2>&1); then
  echo "not empty: $(sed -n 's/.*(\([A-Za-z]*\)).*/\1/p' <<< "$error")"
fi
backup delete-recovery-point --backup-vault-name nightly --recovery-point-arn "$arn"
backup delete-backup-vault --backup-vault-name nightly
echo "vaults: $(backup list-backup-vaults --query 'length(BackupVaultList)')"
