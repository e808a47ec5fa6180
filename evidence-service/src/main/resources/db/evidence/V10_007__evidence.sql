-- One thing a person said, without the words. The foreign keys hold it together: one programme, one person, the visit's setting.
create table evidence (
    id                 uuid   primary key,
    version            bigint not null check (version >= 1),
    programme_id       uuid   not null,
    visit_id           uuid   not null,
    setting_id         uuid   not null,
    person_id          uuid   not null,
    consent_id         uuid   not null,
    account            text   not null
        check (account in ('FIRST_PERSON', 'SUPPORTED', 'PEER_OBSERVED', 'PROXY', 'PROFESSIONAL')),
    commitment         text   not null check (commitment ~ '^hmac-sha256:[0-9a-f]{64}$'),
    status             text   not null check (status in ('STANDING', 'WITHDRAWN')),
    check_outcome      text   check (check_outcome in ('CONFIRMED', 'AMENDED', 'DISAGREED', 'UNREACHABLE', 'DECLINED')),
    check_commitment   text   check (check_commitment ~ '^hmac-sha256:[0-9a-f]{64}$'),
    withdrawn_event    uuid,
    withdrawn_position bigint,
    foreign key (visit_id, programme_id, setting_id) references visit (id, programme_id, setting_id),
    foreign key (person_id, programme_id) references person (id, programme_id),
    foreign key (consent_id, person_id, programme_id) references consent (id, person_id, programme_id),
    unique (id, status),
    check ((check_outcome is null) = (check_commitment is null)),
    check ((withdrawn_event is null) = (withdrawn_position is null)),
    check (withdrawn_event is null or status = 'WITHDRAWN')
);

-- The words of a person, with their salt, apart from everything. Only what stands may have words: the foreign key over the
-- status refuses a withdrawal that leaves them behind.
create table evidence_words (
    evidence_id     uuid   primary key,
    evidence_status text   not null generated always as ('STANDING') stored,
    version         bigint not null check (version >= 1),
    salt            bytea  not null check (octet_length(salt) >= 32),
    words           text   not null check (char_length(words) between 1 and 10000),
    foreign key (evidence_id, evidence_status) references evidence (id, status)
);
