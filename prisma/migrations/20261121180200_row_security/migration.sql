-- Who sees and changes which rows.
--
-- Row security is FORCEd, so it holds for the tables' owner as well. Without a tenant in the transaction's
-- settings there are no rows. A pooled connection's setting is '' after the transaction that set it, not
-- NULL: hence NULLIF. The three roles get their passwords when the product starts, never here.

DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['veilgate_web', 'veilgate_gateway', 'veilgate_ingest'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- Another database of this server was migrated at the same time.
      END;
    END IF;
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO veilgate_web, veilgate_gateway, veilgate_ingest;

-- One tenant at a time, for everybody who has no policy of their own below.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'member', 'upstream', 'policy', 'policy_version', 'virtual_key', 'virtual_key_policy',
    'virtual_key_upstream', 'audit_intent', 'audit_open_intent', 'audit_event', 'audit_head',
    'admin_event', 'usage_record'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY one_tenant ON %I '
      'USING (tenant_id = NULLIF(current_setting(''veilgate.tenant_id'', true), '''')) '
      'WITH CHECK (tenant_id = NULLIF(current_setting(''veilgate.tenant_id'', true), ''''))',
      name
    );
  END LOOP;
END
$$;

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tenant
  USING (id = NULLIF(current_setting('veilgate.tenant_id', true), ''))
  WITH CHECK (id = NULLIF(current_setting('veilgate.tenant_id', true), ''));

-- A person sees where they belong, before they have chosen a tenant.
CREATE POLICY own_memberships ON member FOR SELECT TO veilgate_web
  USING (user_id = NULLIF(current_setting('veilgate.user_id', true), ''));
CREATE POLICY own_tenants ON tenant FOR SELECT TO veilgate_web
  USING (EXISTS (
    SELECT FROM member
    WHERE member.tenant_id = tenant.id
      AND member.user_id = NULLIF(current_setting('veilgate.user_id', true), '')
  ));

-- People: oneself, the one who is signing in, and the members of the tenant in hand.
ALTER TABLE app_user ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY oneself ON app_user TO veilgate_web
  USING (id = NULLIF(current_setting('veilgate.user_id', true), ''))
  WITH CHECK (id = NULLIF(current_setting('veilgate.user_id', true), ''));
CREATE POLICY signing_in ON app_user FOR SELECT TO veilgate_web
  USING (email = NULLIF(current_setting('veilgate.sign_in_email', true), ''));
CREATE POLICY fellow_members ON app_user FOR SELECT TO veilgate_web
  USING (EXISTS (
    SELECT FROM member
    WHERE member.user_id = app_user.id
      AND member.tenant_id = NULLIF(current_setting('veilgate.tenant_id', true), '')
  ));

-- The operator's tool, as owner, makes tenants and people; for the rest it enters a tenant like anybody.
CREATE POLICY platform ON tenant TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY platform ON app_user TO CURRENT_USER USING (true) WITH CHECK (true);

-- The dashboard. Secrets are write-only for it, and history can only grow.
GRANT SELECT (id, slug, name, settings, routing_strategy, created_at, updated_at),
  UPDATE (name, settings, routing_strategy, updated_at) ON tenant TO veilgate_web;
GRANT SELECT, UPDATE (last_sign_in_at) ON app_user TO veilgate_web;
GRANT SELECT, INSERT, UPDATE (role) ON member TO veilgate_web;
GRANT
  SELECT (tenant_id, id, name, provider, base_url, credential_hint, organization, models, model_override,
    timeout_ms, allow_private, weight, headers, created_at, updated_at),
  INSERT,
  UPDATE (provider, base_url, credential, credential_hint, organization, models, model_override,
    timeout_ms, allow_private, weight, headers, updated_at)
  ON upstream TO veilgate_web;
GRANT SELECT, INSERT, UPDATE (name, draft_yaml, published_version, updated_at) ON policy TO veilgate_web;
GRANT SELECT, INSERT ON policy_version TO veilgate_web;
GRANT
  SELECT (tenant_id, id, name, public_id, last_four, limits, created_by, created_at, expires_at, revoked_at,
    last_used_at),
  INSERT,
  UPDATE (limits, expires_at, revoked_at)
  ON virtual_key TO veilgate_web;
GRANT SELECT, INSERT, DELETE ON virtual_key_policy, virtual_key_upstream TO veilgate_web;
GRANT SELECT ON audit_event, audit_head, usage_record TO veilgate_web;
GRANT SELECT, INSERT ON admin_event TO veilgate_web;

-- The gateway reads the configuration of all tenants and writes nothing. It never sees a person.
GRANT SELECT (id, slug, settings, routing_strategy, pseudonym_key) ON tenant TO veilgate_gateway;
GRANT SELECT ON upstream, virtual_key, virtual_key_policy, virtual_key_upstream TO veilgate_gateway;
GRANT SELECT (tenant_id, id, slug, published_version) ON policy TO veilgate_gateway;
GRANT SELECT (tenant_id, policy_id, version, source_yaml) ON policy_version TO veilgate_gateway;
GRANT SELECT ON config_change TO veilgate_gateway;
CREATE POLICY gateway_reads ON tenant FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON upstream FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON virtual_key FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON virtual_key_policy FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON virtual_key_upstream FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON policy FOR SELECT TO veilgate_gateway USING (true);
CREATE POLICY gateway_reads ON policy_version FOR SELECT TO veilgate_gateway USING (true);

-- Ingest adds events of all tenants. It reads back only what idempotence needs.
GRANT SELECT (id) ON tenant TO veilgate_ingest;
GRANT SELECT, INSERT ON audit_intent TO veilgate_ingest;
GRANT SELECT, INSERT, DELETE ON audit_open_intent TO veilgate_ingest;
GRANT SELECT (tenant_id, request_id), INSERT ON audit_event TO veilgate_ingest;
GRANT SELECT, INSERT, UPDATE (seq, hash, updated_at) ON audit_head TO veilgate_ingest;
GRANT INSERT ON usage_record TO veilgate_ingest;
GRANT SELECT (tenant_id, id, last_used_at), UPDATE (last_used_at) ON virtual_key TO veilgate_ingest;
CREATE POLICY ingest_reads ON tenant FOR SELECT TO veilgate_ingest USING (true);
CREATE POLICY ingest_writes ON audit_intent TO veilgate_ingest USING (true) WITH CHECK (true);
CREATE POLICY ingest_writes ON audit_open_intent TO veilgate_ingest USING (true) WITH CHECK (true);
CREATE POLICY ingest_writes ON audit_event TO veilgate_ingest USING (true) WITH CHECK (true);
CREATE POLICY ingest_writes ON audit_head TO veilgate_ingest USING (true) WITH CHECK (true);
CREATE POLICY ingest_writes ON usage_record TO veilgate_ingest USING (true) WITH CHECK (true);
CREATE POLICY ingest_writes ON virtual_key TO veilgate_ingest USING (true) WITH CHECK (true);
