-- What was published and put in use: append-only. The last row that put one in use names the active rulebook.
create table rulebook_change (
  sequence    bigint        not null primary key,
  digest      varchar(71)   not null references rulebook (digest),
  version     varchar(100)  not null,
  kind        varchar(20)   not null,
  in_use      boolean       not null,
  happened_at varchar(24)   not null,
  done_by     varchar(200)  not null,
  reason      varchar(2000) not null,
  draft       varchar(36)   not null,
  approved_by varchar(200)  not null,
  impact      varchar(71)   not null
);

create index rulebook_change_in_use on rulebook_change (in_use, sequence);

create table draft (
  id           varchar(36)  not null primary key,
  tenant       varchar(64)  not null,
  title        varchar(200) not null,
  base         varchar(71)  not null references rulebook (digest),
  state        varchar(20)  not null,
  revision     bigint       not null,
  made_at      varchar(24)  not null,
  made_by      varchar(200) not null,
  changed_at   varchar(24)  not null,
  submitted_by varchar(200) not null,
  digest       varchar(71)  not null,
  impact       varchar(71)  not null,
  approved_by  varchar(200) not null
);

create index draft_by_tenant on draft (tenant, made_at, id);

-- What a draft has in place of its base's files; no content where the file is taken away. Every version is kept.
create table draft_file (
  draft      varchar(36)  not null references draft (id),
  name       varchar(200) not null,
  revision   bigint       not null,
  content    text,
  changed_at varchar(24)  not null,
  changed_by varchar(200) not null,
  primary key (draft, name, revision)
);

-- The impact report that went with a submission, by its digest.
create table draft_impact (
  draft   varchar(36) not null references draft (id),
  impact  varchar(71) not null,
  content text        not null,
  primary key (draft, impact)
);

create table draft_event (
  draft       varchar(36)   not null references draft (id),
  sequence    bigint        not null,
  happened_at varchar(24)   not null,
  done_by     varchar(200)  not null,
  kind        varchar(20)   not null,
  content     varchar(10000) not null,
  primary key (draft, sequence)
);

-- How far the publication of a draft is, so that every instance can say so.
create table draft_publication (
  draft    varchar(36)    not null references draft (id) primary key,
  owner    varchar(36)    not null,
  phase    varchar(20)    not null,
  begun_at varchar(24)    not null,
  beat_at  varchar(24)    not null,
  problem  varchar(10000) not null
);

-- A rulebook that is evaluated beside the active one, and what it would have said.
create table shadow (
  id         varchar(36)  not null primary key,
  digest     varchar(71)  not null references rulebook (digest),
  begun_at   varchar(24)  not null,
  begun_by   varchar(200) not null,
  ends_at    varchar(24)  not null,
  ended_by   varchar(200) not null
);

create table shadow_count (
  shadow   varchar(36) not null references shadow (id),
  tenant   varchar(64) not null,
  rule     varchar(20) not null,
  effect   varchar(20) not null,
  requests bigint      not null,
  primary key (shadow, tenant, rule, effect)
);

create table shadow_example (
  shadow       varchar(36)  not null references shadow (id),
  tenant       varchar(64)  not null,
  rule         varchar(20)  not null,
  effect       varchar(20)  not null,
  organisation varchar(128) not null,
  primary key (shadow, tenant, rule, effect, organisation)
);
