-- Understood by PostgreSQL 14 and later and by H2 in PostgreSQL's mode.
-- Instants are texts (ISO 8601, UTC, milliseconds): they are hashed and compared as they stand.

create table rulebook (
  digest        varchar(71)  not null primary key,
  version       varchar(100) not null,
  first_used_at varchar(24)  not null
);

create table rulebook_file (
  digest  varchar(71)  not null references rulebook (digest),
  name    varchar(200) not null,
  content text         not null,
  primary key (digest, name)
);

-- The end of each tenant's chain of decisions.
create table chain (
  tenant  varchar(64) not null primary key,
  records bigint      not null,
  hash    varchar(64) not null
);

-- Append-only. What is long stands in decision_content, so that filters read little.
create table decision (
  tenant            varchar(64)     not null,
  sequence          bigint          not null,
  id                varchar(36)     not null unique,
  decided_at        varchar(24)     not null,
  requested_by      varchar(200)    not null,
  request_id        varchar(100)    not null,
  trace_id          varchar(32)     not null,
  organisation      varchar(128)    not null,
  name              varchar(500)    not null,
  rulebook_version  varchar(100)    not null,
  rulebook_digest   varchar(71)     not null,
  as_of             varchar(10)     not null,
  thresholds_set    varchar(10000)  not null,
  language          varchar(2)      not null,
  program           varchar(100)    not null,
  applies           varchar(1000000) not null,
  profile_sha256    varchar(64)     not null,
  advisory_sha256   varchar(64)     not null,
  previous_hash     varchar(64)     not null,
  hash              varchar(64)     not null,
  primary key (tenant, sequence)
);

create index decision_by_organisation on decision (tenant, organisation, sequence);

create table decision_content (
  tenant   varchar(64) not null,
  sequence bigint      not null,
  profile  text        not null,
  advisory text        not null,
  primary key (tenant, sequence)
);

create table profile (
  tenant     varchar(64)  not null,
  id         varchar(128) not null,
  version    bigint       not null,
  name       varchar(500) not null,
  deleted    boolean      not null,
  primary key (tenant, id)
);

create table profile_version (
  tenant     varchar(64)  not null,
  id         varchar(128) not null,
  version    bigint       not null,
  content    text         not null,
  deleted    boolean      not null,
  changed_at varchar(24)  not null,
  changed_by varchar(200) not null,
  primary key (tenant, id, version)
);

-- What a request with an Idempotency-Key made, so that its repetition makes nothing new.
create table idempotency (
  tenant          varchar(64)  not null,
  caller          varchar(200) not null,
  idempotency_key varchar(200) not null,
  request         varchar(64)  not null,
  made            varchar(200) not null,
  made_at         varchar(24)  not null,
  primary key (tenant, caller, idempotency_key)
);

create index idempotency_by_age on idempotency (made_at);

create table api_key (
  id          varchar(16)  not null primary key,
  secret_hash varchar(64)  not null,
  tenant      varchar(64)  not null,
  name        varchar(100) not null,
  roles       varchar(200) not null,
  per_minute  integer      not null,
  created_at  varchar(24)  not null,
  expires_at  varchar(24),
  revoked_at  varchar(24)
);
