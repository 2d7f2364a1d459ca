-- Tells the gateways that the configuration changed: at once by NOTIFY, and for those that missed it by a
-- row that becomes visible together with the change. A counter would do the second as well, but every
-- writer would wait for its row, and two of them could deadlock.

CREATE FUNCTION announce_config_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.config_change (transaction_id) VALUES (pg_current_xact_id()::text::bigint)
  ON CONFLICT DO NOTHING;
  PERFORM pg_notify('veilgate_config', coalesce(current_setting('veilgate.tenant_id', true), ''));
  RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION announce_config_change() FROM PUBLIC;

-- Only columns that the gateway reads: drafts and last-used times change often and mean nothing to it.
CREATE TRIGGER config_change AFTER INSERT OR DELETE OR UPDATE OF slug, settings, routing_strategy, pseudonym_key
  ON tenant FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
CREATE TRIGGER config_change AFTER INSERT OR DELETE OR UPDATE
  ON upstream FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
CREATE TRIGGER config_change AFTER INSERT OR DELETE OR UPDATE OF slug, published_version
  ON policy FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
CREATE TRIGGER config_change
  AFTER INSERT OR DELETE OR UPDATE OF name, public_id, secret_hash, limits, expires_at, revoked_at
  ON virtual_key FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
CREATE TRIGGER config_change AFTER INSERT OR DELETE OR UPDATE
  ON virtual_key_policy FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
CREATE TRIGGER config_change AFTER INSERT OR DELETE OR UPDATE
  ON virtual_key_upstream FOR EACH STATEMENT EXECUTE FUNCTION announce_config_change();
