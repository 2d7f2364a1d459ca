-- What the columns may hold, where a type alone does not say it.

ALTER TABLE tenant
  ADD CONSTRAINT tenant_slug_check CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,46}[a-z0-9])?$'),
  ADD CONSTRAINT tenant_routing_strategy_check CHECK (routing_strategy IN ('failover', 'weighted'));

ALTER TABLE app_user
  ADD CONSTRAINT app_user_email_check CHECK (email = lower(email) AND email LIKE '%_@_%' AND length(email) <= 254);

ALTER TABLE member
  ADD CONSTRAINT member_role_check CHECK (role IN ('owner', 'admin', 'developer', 'auditor', 'viewer'));

ALTER TABLE upstream
  ADD CONSTRAINT upstream_timeout_ms_check CHECK (timeout_ms BETWEEN 100 AND 3600000),
  ADD CONSTRAINT upstream_weight_check CHECK (weight BETWEEN 0 AND 1000),
  ADD CONSTRAINT upstream_credential_hint_check CHECK ((credential IS NULL) = (credential_hint IS NULL)),
  ALTER COLUMN models SET NOT NULL;

ALTER TABLE policy_version
  ADD CONSTRAINT policy_version_version_check CHECK (version >= 1),
  ADD CONSTRAINT policy_version_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE virtual_key
  ADD CONSTRAINT virtual_key_secret_hash_check CHECK (length(secret_hash) = 32);

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_seq_check CHECK (seq >= 1),
  ADD CONSTRAINT audit_event_outcome_check CHECK (outcome IN ('allowed', 'redacted', 'blocked', 'failed')),
  ADD CONSTRAINT audit_event_fail_mode_check CHECK (fail_mode IN ('closed', 'open')),
  ADD CONSTRAINT audit_event_prev_hash_check CHECK (length(prev_hash) = 32),
  ADD CONSTRAINT audit_event_hash_check CHECK (length(hash) = 32),
  ALTER COLUMN entity_types SET NOT NULL;

ALTER TABLE audit_head
  ADD CONSTRAINT audit_head_hash_check CHECK (length(hash) = 32);

ALTER TABLE admin_event
  ADD CONSTRAINT admin_event_actor_type_check CHECK (actor_type IN ('user', 'system'));

ALTER TABLE usage_record
  ADD CONSTRAINT usage_record_outcome_check CHECK (outcome IN ('allowed', 'redacted', 'blocked', 'failed'));

-- A revoked key's name may be given again.
CREATE UNIQUE INDEX virtual_key_tenant_id_name_key ON virtual_key (tenant_id, name) WHERE revoked_at IS NULL;
