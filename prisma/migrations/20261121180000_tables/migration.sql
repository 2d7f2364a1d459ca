-- Written by Prisma from prisma/schema: tables, keys, indexes. Every key of a tenant table begins with
-- tenant_id, and every reference between two of them carries it, so a row cannot point into another tenant.

-- CreateTable
CREATE TABLE "audit_intent" (
    "tenant_id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "upstream" TEXT NOT NULL,
    "instance" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_intent_pkey" PRIMARY KEY ("tenant_id","request_id")
);

-- CreateTable
CREATE TABLE "audit_open_intent" (
    "tenant_id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "instance" TEXT NOT NULL,

    CONSTRAINT "audit_open_intent_pkey" PRIMARY KEY ("tenant_id","request_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "tenant_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "request_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "provider" TEXT,
    "upstream" TEXT,
    "model" TEXT,
    "stream" BOOLEAN NOT NULL,
    "outcome" TEXT NOT NULL,
    "error" TEXT,
    "policy_id" TEXT,
    "policy_version" BIGINT,
    "fail_mode" TEXT,
    "entities_total" BIGINT NOT NULL,
    "entities_by_type" JSONB NOT NULL,
    "entity_types" TEXT[],
    "actions_by_type" JSONB NOT NULL,
    "strings_scanned" BIGINT NOT NULL,
    "strings_opaque" BIGINT NOT NULL,
    "restored_total" BIGINT NOT NULL,
    "placeholders_unknown" BIGINT NOT NULL,
    "redaction_ms" DOUBLE PRECISION NOT NULL,
    "upstream_ms" DOUBLE PRECISION,
    "first_byte_ms" DOUBLE PRECISION,
    "total_ms" DOUBLE PRECISION NOT NULL,
    "upstream_status" BIGINT,
    "status" BIGINT NOT NULL,
    "prompt_tokens" BIGINT,
    "completion_tokens" BIGINT,
    "cost_micro_usd" BIGINT,
    "instance" TEXT NOT NULL,
    "prev_hash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "hash_version" SMALLINT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("tenant_id","seq")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "tenant_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "admin_event" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_type" TEXT NOT NULL,
    "actor_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "target_type" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,

    CONSTRAINT "admin_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "virtual_key" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "public_id" TEXT,
    "secret_hash" BYTEA NOT NULL,
    "last_four" TEXT NOT NULL,
    "limits" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "virtual_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "virtual_key_policy" (
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "policy_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "virtual_key_policy_pkey" PRIMARY KEY ("tenant_id","key_id","policy_id")
);

-- CreateTable
CREATE TABLE "virtual_key_upstream" (
    "tenant_id" TEXT NOT NULL,
    "key_id" TEXT NOT NULL,
    "upstream_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "virtual_key_upstream_pkey" PRIMARY KEY ("tenant_id","key_id","upstream_id")
);

-- CreateTable
CREATE TABLE "policy" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "draft_yaml" TEXT NOT NULL,
    "published_version" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "tenant_id" TEXT NOT NULL,
    "policy_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "source_yaml" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("tenant_id","policy_id","version")
);

-- CreateTable
CREATE TABLE "config_change" (
    "transaction_id" BIGINT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "config_change_pkey" PRIMARY KEY ("transaction_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "routing_strategy" TEXT NOT NULL DEFAULT 'failover',
    "pseudonym_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upstream" (
    "tenant_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "base_url" TEXT NOT NULL,
    "credential" BYTEA,
    "credential_hint" TEXT,
    "organization" TEXT,
    "models" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "model_override" TEXT NOT NULL DEFAULT '',
    "timeout_ms" INTEGER NOT NULL,
    "allow_private" BOOLEAN NOT NULL DEFAULT false,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "headers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upstream_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "usage_record" (
    "tenant_id" TEXT NOT NULL,
    "request_id" UUID NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "provider" TEXT,
    "upstream" TEXT,
    "model" TEXT,
    "outcome" TEXT NOT NULL,
    "entities_total" BIGINT NOT NULL,
    "entities_by_type" JSONB NOT NULL,
    "prompt_tokens" BIGINT,
    "completion_tokens" BIGINT,
    "cost_micro_usd" BIGINT,
    "redaction_ms" DOUBLE PRECISION NOT NULL,
    "upstream_ms" DOUBLE PRECISION,
    "total_ms" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "usage_record_pkey" PRIMARY KEY ("tenant_id","request_id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "tenant_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateIndex
CREATE INDEX "audit_open_intent_instance_idx" ON "audit_open_intent"("instance");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_occurred_at_request_id_idx" ON "audit_event"("tenant_id", "occurred_at" DESC, "request_id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_key_id_occurred_at_request_id_idx" ON "audit_event"("tenant_id", "key_id", "occurred_at" DESC, "request_id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_outcome_occurred_at_request_id_idx" ON "audit_event"("tenant_id", "outcome", "occurred_at" DESC, "request_id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_tenant_id_request_id_key" ON "audit_event"("tenant_id", "request_id");

-- CreateIndex
CREATE INDEX "admin_event_tenant_id_occurred_at_id_idx" ON "admin_event"("tenant_id", "occurred_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "virtual_key_public_id_key" ON "virtual_key"("public_id");

-- CreateIndex
CREATE UNIQUE INDEX "virtual_key_secret_hash_key" ON "virtual_key"("secret_hash");

-- CreateIndex
CREATE INDEX "virtual_key_policy_tenant_id_policy_id_idx" ON "virtual_key_policy"("tenant_id", "policy_id");

-- CreateIndex
CREATE UNIQUE INDEX "virtual_key_policy_tenant_id_key_id_position_key" ON "virtual_key_policy"("tenant_id", "key_id", "position");

-- CreateIndex
CREATE INDEX "virtual_key_upstream_tenant_id_upstream_id_idx" ON "virtual_key_upstream"("tenant_id", "upstream_id");

-- CreateIndex
CREATE UNIQUE INDEX "virtual_key_upstream_tenant_id_key_id_position_key" ON "virtual_key_upstream"("tenant_id", "key_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "policy_tenant_id_slug_key" ON "policy"("tenant_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "policy_tenant_id_id_published_version_key" ON "policy"("tenant_id", "id", "published_version");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "upstream_tenant_id_name_key" ON "upstream"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "usage_record_tenant_id_occurred_at_idx" ON "usage_record"("tenant_id", "occurred_at");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- AddForeignKey
ALTER TABLE "audit_intent" ADD CONSTRAINT "audit_intent_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_open_intent" ADD CONSTRAINT "audit_open_intent_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "admin_event" ADD CONSTRAINT "admin_event_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "virtual_key" ADD CONSTRAINT "virtual_key_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "virtual_key_policy" ADD CONSTRAINT "virtual_key_policy_tenant_id_key_id_fkey" FOREIGN KEY ("tenant_id", "key_id") REFERENCES "virtual_key"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "virtual_key_policy" ADD CONSTRAINT "virtual_key_policy_tenant_id_policy_id_fkey" FOREIGN KEY ("tenant_id", "policy_id") REFERENCES "policy"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "virtual_key_upstream" ADD CONSTRAINT "virtual_key_upstream_tenant_id_key_id_fkey" FOREIGN KEY ("tenant_id", "key_id") REFERENCES "virtual_key"("tenant_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "virtual_key_upstream" ADD CONSTRAINT "virtual_key_upstream_tenant_id_upstream_id_fkey" FOREIGN KEY ("tenant_id", "upstream_id") REFERENCES "upstream"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_tenant_id_id_published_version_fkey" FOREIGN KEY ("tenant_id", "id", "published_version") REFERENCES "policy_version"("tenant_id", "policy_id", "version") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_tenant_id_policy_id_fkey" FOREIGN KEY ("tenant_id", "policy_id") REFERENCES "policy"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "upstream" ADD CONSTRAINT "upstream_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "usage_record" ADD CONSTRAINT "usage_record_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_tenant_id_fkey" FOREIGN KEY ("tenant_id") REFERENCES "tenant"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
