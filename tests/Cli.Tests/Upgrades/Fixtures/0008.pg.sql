
CREATE FUNCTION public.account_post_apart() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM account_post other
        WHERE other.account_id = NEW.account_id AND other.taken_at IS NULL AND other.role <> NEW.role
          AND (other.role IN ('SystemAdmin', 'SecurityAdmin', 'AuditAdmin') OR NEW.role IN ('SystemAdmin', 'SecurityAdmin', 'AuditAdmin')))
    THEN RAISE EXCEPTION 'administrators are different persons and hold no other post';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION public.refuse_audit_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM audit_head WHERE county_id = OLD.county_id AND pruned_seq >= OLD.seq) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'an audit entry is immutable';
END
$$;

CREATE FUNCTION public.refuse_audit_head_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.seq >= OLD.seq AND NEW.pruned_seq >= OLD.pruned_seq THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the head of an audit chain only moves on';
END
$$;

CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'an accepted version is immutable';
END
$$;

CREATE FUNCTION public.refuse_plan_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF OLD.fate = 'accepted' THEN
        RAISE EXCEPTION 'an accepted plan is immutable';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF OLD.content_hash IS NOT NULL AND (NEW.content_hash IS DISTINCT FROM OLD.content_hash
        OR NEW.content IS DISTINCT FROM OLD.content OR NEW.options_text IS DISTINCT FROM OLD.options_text) THEN
        RAISE EXCEPTION 'a computed plan is immutable';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION public.refuse_record_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'an order and a report are immutable';
END
$$;

CREATE FUNCTION public.return_version_kept_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a signed version is never changed';
END $$;

CREATE FUNCTION public.return_version_stays_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a signed version is never deleted';
END $$;

CREATE FUNCTION public.school_kept_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'a school is closed, never deleted: its code is not reused';
END $$;

CREATE TABLE public.account (
    account_id text NOT NULL,
    user_name text NOT NULL,
    normalized_name text NOT NULL,
    display_name text NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    concurrency_stamp text NOT NULL,
    failed_count integer NOT NULL,
    locked_until timestamp with time zone,
    two_factor boolean NOT NULL,
    authenticator_key text,
    recovery_codes text,
    last_code text,
    must_change_password boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    closed_at timestamp with time zone,
    mail text,
    oidc_subject text
);

CREATE TABLE public.account_post (
    account_id text NOT NULL,
    post_id text NOT NULL,
    role text NOT NULL,
    module text,
    place_kind text NOT NULL,
    place_county text NOT NULL,
    place_part text NOT NULL,
    given_at timestamp with time zone NOT NULL,
    given_by text NOT NULL,
    taken_at timestamp with time zone,
    taken_by text
);

CREATE TABLE public.account_session (
    session_id text NOT NULL,
    account_id text NOT NULL,
    security_stamp text NOT NULL,
    address text NOT NULL,
    browser text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

CREATE TABLE public.assessment (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    data_hash text NOT NULL,
    verdict text NOT NULL,
    result_hash text NOT NULL,
    result bytea NOT NULL,
    computed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.audit_entry (
    county_id text NOT NULL,
    seq bigint NOT NULL,
    at text NOT NULL,
    who text NOT NULL,
    address text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    before text,
    after text,
    reason text,
    previous_hash text NOT NULL,
    hash text NOT NULL
);

CREATE TABLE public.audit_head (
    county_id text NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL,
    pruned_seq bigint NOT NULL,
    pruned_hash text NOT NULL
);

CREATE TABLE public.audit_keeping (
    county_id text NOT NULL,
    days integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT audit_keeping_days_check CHECK ((days >= 183))
);

CREATE TABLE public.collection_round (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_year integer NOT NULL,
    title text NOT NULL,
    packs text NOT NULL,
    fields text NOT NULL,
    rules text NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    few_hands boolean NOT NULL,
    status text NOT NULL,
    revision integer NOT NULL,
    county text NOT NULL,
    items text NOT NULL,
    version_no integer,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT collection_round_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text, 'compiled'::text, 'signed'::text, 'city_approved'::text, 'province_approved'::text, 'sent_back'::text])))
);

CREATE TABLE public.county (
    county_id text NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

CREATE TABLE public.data_item (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    item_id text NOT NULL,
    facts text NOT NULL
);

CREATE TABLE public.data_school (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    ordinal integer NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    facts text NOT NULL
);

CREATE TABLE public.data_version (
    county_id text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    content_hash text NOT NULL,
    header text NOT NULL,
    file_name text NOT NULL,
    sheet text NOT NULL,
    upload_id text,
    accepted_at timestamp with time zone NOT NULL,
    school_count integer NOT NULL,
    warnings integer NOT NULL
);

CREATE TABLE public.heading_map (
    county_id text NOT NULL,
    name text NOT NULL,
    yaml text NOT NULL,
    saved_at timestamp with time zone NOT NULL
);

CREATE TABLE public.job (
    county_id text NOT NULL,
    job_id text NOT NULL,
    kind text NOT NULL,
    payload text NOT NULL,
    state text NOT NULL,
    attempt integer NOT NULL,
    fence bigint NOT NULL,
    worker text,
    share double precision,
    best double precision,
    bound double precision,
    history text NOT NULL,
    message text,
    stop_asked boolean NOT NULL,
    result_attempt integer,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    started_at timestamp with time zone,
    seen_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.job_result (
    county_id text NOT NULL,
    job_id text NOT NULL,
    attempt integer NOT NULL,
    fence bigint NOT NULL,
    content bytea NOT NULL,
    written_at timestamp with time zone NOT NULL
);

CREATE TABLE public.notice (
    account_id text NOT NULL,
    notice_id text NOT NULL,
    text_zh text NOT NULL,
    text_en text NOT NULL,
    link text NOT NULL,
    about text NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    mail_state text NOT NULL,
    CONSTRAINT notice_mail_state_check CHECK ((mail_state = ANY (ARRAY['none'::text, 'waiting'::text, 'sent'::text, 'failed'::text])))
);

CREATE TABLE public.order_report (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    order_no integer NOT NULL,
    report_no integer NOT NULL,
    state text NOT NULL,
    done_count integer NOT NULL,
    spent text NOT NULL,
    note text NOT NULL,
    reported_by text NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    CONSTRAINT order_report_state_check CHECK ((state = ANY (ARRAY['under_way'::text, 'done'::text, 'stopped'::text])))
);

CREATE TABLE public.person (
    county_id text NOT NULL,
    person_id text NOT NULL,
    school_code text NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    id_number text,
    id_hash text,
    attributes text NOT NULL,
    source text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT person_kind_check CHECK ((kind = ANY (ARRAY['teacher'::text, 'pupil'::text])))
);

CREATE TABLE public.plan (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    school_year integer NOT NULL,
    version_no integer NOT NULL,
    data_hash text NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    options_text text NOT NULL,
    target text NOT NULL,
    based_on text,
    job_id text NOT NULL,
    status text,
    cost text,
    bound double precision,
    gap double precision,
    seconds double precision,
    content bytea,
    content_hash text,
    computed_at timestamp with time zone,
    fate text NOT NULL,
    decided_at timestamp with time zone,
    decided_by text,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    CONSTRAINT plan_fate_check CHECK ((fate = ANY (ARRAY['open'::text, 'kept'::text, 'dropped'::text, 'accepted'::text]))),
    CONSTRAINT plan_kind_check CHECK ((kind = ANY (ARRAY['compliance'::text, 'rotation'::text]))),
    CONSTRAINT plan_status_check CHECK ((status = ANY (ARRAY['optimal'::text, 'within_gap'::text, 'feasible'::text, 'infeasible'::text, 'unknown'::text])))
);

CREATE TABLE public.plan_order (
    county_id text NOT NULL,
    plan_id text NOT NULL,
    order_no integer NOT NULL,
    school_code text NOT NULL,
    stage text,
    action text NOT NULL,
    count integer NOT NULL,
    cost text NOT NULL,
    office text NOT NULL,
    due text NOT NULL
);

CREATE TABLE public.return_change (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    revision integer NOT NULL,
    field_id text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL
);

CREATE TABLE public.return_remark (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    remark_id text NOT NULL,
    field_id text NOT NULL,
    value text NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    settled_at timestamp with time zone
);

CREATE TABLE public.return_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    reason text NOT NULL
);

CREATE TABLE public.return_version (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    version_no integer NOT NULL,
    content_hash text NOT NULL,
    cells text NOT NULL,
    answers text NOT NULL,
    reporter text NOT NULL,
    reviewer text NOT NULL,
    principal text NOT NULL,
    on_paper boolean NOT NULL,
    signed_at timestamp with time zone NOT NULL
);

CREATE TABLE public.round_step (
    county_id text NOT NULL,
    round_id text NOT NULL,
    step_no integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    reason text NOT NULL,
    version_no integer
);

CREATE TABLE public.rule_severity (
    county_id text NOT NULL,
    rule_id text NOT NULL,
    from_year integer NOT NULL,
    severity text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT rule_severity_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'off'::text])))
);

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    applied_at text NOT NULL
);

CREATE TABLE public.school (
    county_id text NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    opened_on date,
    closed_on date
);

CREATE TABLE public.school_event (
    county_id text NOT NULL,
    event_id text NOT NULL,
    kind text NOT NULL,
    on_date date NOT NULL,
    document text NOT NULL,
    reason text NOT NULL,
    name_before text NOT NULL,
    name_after text NOT NULL,
    at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT school_event_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'close'::text, 'merge'::text, 'split'::text, 'rename'::text])))
);

CREATE TABLE public.school_link (
    county_id text NOT NULL,
    event_id text NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL
);

CREATE TABLE public.school_return (
    county_id text NOT NULL,
    round_id text NOT NULL,
    school_code text NOT NULL,
    name text NOT NULL,
    ordinal integer NOT NULL,
    status text NOT NULL,
    revision integer NOT NULL,
    cells text NOT NULL,
    last_year text NOT NULL,
    answers text NOT NULL,
    batch text NOT NULL,
    errors integer NOT NULL,
    warnings integer NOT NULL,
    filled integer NOT NULL,
    due_on date NOT NULL,
    reporter text NOT NULL,
    reviewer text NOT NULL,
    principal text NOT NULL,
    version_no integer NOT NULL,
    handed_in_at timestamp with time zone,
    updated_at timestamp with time zone NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT school_return_status_check CHECK ((status = ANY (ARRAY['open'::text, 'filling'::text, 'submitted'::text, 'reviewed'::text, 'signed'::text, 'approved'::text, 'returned'::text, 'excused'::text])))
);

CREATE TABLE public.standard_pack (
    county_id text NOT NULL,
    pack_id text NOT NULL,
    pack_hash text NOT NULL,
    yaml text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    retired_at timestamp with time zone
);

CREATE TABLE public.upload (
    county_id text NOT NULL,
    upload_id text NOT NULL,
    file_name text NOT NULL,
    content bytea NOT NULL,
    map_yaml text,
    school_year integer,
    created_at timestamp with time zone NOT NULL,
    created_by text NOT NULL,
    status text NOT NULL,
    key_id text,
    CONSTRAINT upload_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'accepted'::text, 'discarded'::text])))
);

INSERT INTO public.account VALUES ('01a2023defcf71d0b78397231793b58e', 'shenji', 'SHENJI', '审计管理员', 'AQAAAAIAAzRQAAAAELXe3/z34QrRR1zg0sD+4oDl8d0M7uw2SeNSCTShMDtyhlvWdELZ/rUJYI++rFd0og==', 'Y3V7AYYE5QUZ3HMEL6LSYUBZQDPUBOBM', 'b8fc39afc1c7469dbb0206c4c86c0b24', 0, NULL, true, 'e1.6dfe48a1.SOXeFpUKHDdM89O2NBTdnDQ4R5SLIDeA002bQ_st8tsptlvAVZ8Srxsj06wtYfS9vXCHF4EZj7OiaugR', '16fa8c95998d7fa2ac2258bb1b5f0cd4fea9c80040d1f4b2e49171387f7ec566 b96a4404c87a1f5f34642e7bd694a0bb66fc6c626f9c8665c0c27f36445fb0d5 0c4c86c87a6b21ef505011e9a650fcc4a91497f5dac391268645c589293b8da2 c01bbb1f582999bd33ce7146d70320d9dda7a2ce076236f0ae64935642e37d96 6c50d3b6b567856469259c103af451c3ef5f86cfb565c1d00021dc12b6d1c34f a18af2827c52a4dac32b579d24603f4fd8f4309ff7bc193a2bea665f7600fbd9 6e04e916f9b59d088d35ece19052c4549b9ca65fc14ef45cd37712f101c4cfb2 6c55d7734e3aceb101a6cd67461f00352bf54f1ae503cf1539731410beb764e7 bcd19ec6490ed1e7e525805c97602248741641fd7151f2088c252f5e63661af5 f8798062023e45351a39638464ef98ee4822335fd12d3d839bd540f4986e4329', 'aeec30ceb0811dc782ffacfa2bc84cd3978dc7bbbeca026dca878dda841bf4be', false, '2026-11-22 07:52:23.247246+00', 'system', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023dedc17136934f755d6634682c', 'xitong', 'XITONG', '系统管理员', 'AQAAAAIAAzRQAAAAEOQXz1ypnYjRFx5JSuZZOFCXhWaiYEMbxihfHFO8arBkf1Vq21Sp2GjFomnlEJ+/ug==', 'OOJCEH2EREXLYIN7L3E7VLUIB5AZSIOJ', '0e1ebab51ff74997b6fb5847fc80e823', 0, NULL, true, 'e1.6dfe48a1.lEaKLlm96p-s7tgAPfOInMt8HmWNArvfkytrV6xWMq6ooZw7BOCXZ42ra85Ha0SGWU_nmYVRfDHfDn6j', 'beacf3c586da4bc24b2e21972ebde4dd1d40a8ed14ff52b0d7e18596ef73dcc5 bc7ad71115ab33ea4fb5cf586ad389651d27ff5fc69a5d8f81998792b6d3bcfc 1eb33379b029f58e96f6cab7cf9ad5723199e2e1ef2f840bcdbaee401ab199c3 533dba23f1c5898eeb781959930ae261f5d76aa99dc75a6c61e2604d320fe718 b706a779381dea2d4401e0961a563cf7039bc5817edbfbd8bfa6fe098cbd813f d547bc3464f471a3a0f7fba40f2ed7e80554cca3a6e4a61d5ad62e92dba95e09 6b0ecbe562832f1595ee4bba5ed34512676ad0db70ca48854223fb52006a083f 4674c98dac535736b2d204058671d55db38cd104022a8901159b34b0191613ae 9512324026ae69cdced7b242971ea690b619078caef7b5b2e36130e77bfd78e3 37cf012ec389b44cf318c12b128020fa6502d95fd166f7b4ae63194827a60f0f', '8b939ca6b663577d904afd466f94f020c2c4810d187791c8c4fa7842159410a2', false, '2026-11-22 07:52:22.721696+00', 'system', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023df6d1769b99e3bd269f48daf4', 'tongji', 'TONGJI', '统计科员', 'AQAAAAIAAzRQAAAAEEUnD6yjgNgOlN9YrBYNeBSz0piDCYyk2CX/SX4hmHfQuHo/DCJ1NEksv3fX3NkupQ==', 'QBS5U3MSIAIWFKAUNLEVWMSAR345U33O', '0ac707923944400095d8734f037d3253', 0, NULL, false, NULL, NULL, NULL, false, '2026-11-22 07:52:25.041553+00', 'xitong', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023dfa5975729d05439350abe0ab', 'guihua', 'GUIHUA', '规划科员', 'AQAAAAIAAzRQAAAAEJhIYEGnjf6Wxij9UptJ1vnzu/QIjjtIzX/kA5mBbu7yV1QPgrxcdWzZSE3c1LS0Zw==', 'JPGSOVV54YA564BIRQ4L2U2MMT4TMSDU', '6766b5be76fc4f7ca521bd23d9d50f98', 0, NULL, false, NULL, NULL, NULL, false, '2026-11-22 07:52:25.945748+00', 'xitong', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023def0f7547bded3c5b693cfd29', 'anquan', 'ANQUAN', '安全管理员', 'AQAAAAIAAzRQAAAAEEylP7+5Q4YJTm7OLDD/jS43pyDH0ApWjOS3Cd+24u8DQVeiFaiM5psK1Wm2FcUikA==', 'IBX5XUPECUAJTRU2OEUGFJ6MMXM52N56', '0b15932a88fe44508d5249709c9c6bad', 0, NULL, true, 'e1.6dfe48a1.Zk-eypKyWXNhShKBoJhoTX95CRZBT4D90rqpxJyvjEnSOnsnMlPzsTkffgaOSBSA-Ysk02k7wAcQT71F', '8045de5b75a07007af40c827a9cd06167bf4a83c9543c6b1e4440934d81ff445 2b54b25ff42f28974440ea77400fc8908ccbe8065f8603f16682efda57e13eff 6d91e9e1fed7ad61a3c5a25218b33298f429b815d1d32fa03fa4ff84099cdc2c 033796d3f098fede248e3d61744f6e0e48679e3100dc10f6f60769c218aaf08a 966c8c2dabb661bb2faf7fe699ec068b475dbd43245806e5ef4d2540d4f540b6 0b28422543f2cbb269e8801640ad650601350a02ed440b340475a31a652ce849 2f9fb9d50327e3178f8c46fbf030b0501bed9dc264f4f78d64f44bc53be20dee 5a3bb50e1e7379affd3e5f9476f39ed3c40dee347e80f8269a15e9c4aca96c60 b48fa7e254f7330083c05d21b2fca3416ef23b5817186f1d5736b36be3a41460 3746327c4111c3eaa12b007e2bbef035be1290bef6763ffe151c9ede7fe84536', 'ac0ac8dc94bfd39755d50e2915f7c8c447c7de6b49564103e9e80c39a89141d2', false, '2026-11-22 07:52:23.055018+00', 'system', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023e00dc7b8eb46dc2a51b2f1dda', 'tianbao', 'TIANBAO', '学校填报人', 'AQAAAAIAAzRQAAAAEP+8e3NoYQdYVeP+eyl6sksZyy6wQ93rnIp/2QEX9/zOsjkFxEziLMGyCee3R6M8Ww==', 'JU3LKRATQWVKJB3F5CDM5PYJWOCU3LY3', '1a5ad921cb554a58bcc128a73defa130', 0, NULL, false, NULL, NULL, NULL, false, '2026-11-22 07:52:27.612827+00', 'xitong', NULL, NULL, NULL);
INSERT INTO public.account VALUES ('01a2023dfdca7c289ebcd83154676934', 'juzhang', 'JUZHANG', '局领导', 'AQAAAAIAAzRQAAAAEDuA2Iew6OQn2YdlnovvI/D1gDOkt0RYWL8ZmsOJlrnG2bg2BWXMKI2dTQ4qRa5TQA==', 'EPEI2YY5L27HSQ5CE62PTWKIPZGYIA3O', 'e5bd8126bb7e4256b9064dcf27fff004', 1, NULL, false, NULL, NULL, NULL, false, '2026-11-22 07:52:26.826849+00', 'xitong', NULL, NULL, NULL);

INSERT INTO public.account_post VALUES ('01a2023dedc17136934f755d6634682c', '01a2023deee7760d8decd396f1fdc5fe', 'SystemAdmin', NULL, 'Installation', '', '', '2026-11-22 07:52:23.015165+00', 'system', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023def0f7547bded3c5b693cfd29', '01a2023defcb7e8f95df03b0cef4e51e', 'SecurityAdmin', NULL, 'Installation', '', '', '2026-11-22 07:52:23.243568+00', 'system', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023defcf71d0b78397231793b58e', '01a2023df08f71749191e5ad7f7ee519', 'AuditAdmin', NULL, 'Installation', '', '', '2026-11-22 07:52:23.439208+00', 'system', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023df6d1769b99e3bd269f48daf4', '01a2023df76e7c6d86374eb68367143d', 'Clerk', 'Data', 'County', '999901', '', '2026-11-22 07:52:25.198151+00', 'anquan', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023dfa5975729d05439350abe0ab', '01a2023dfaef7317ba3c215eaa7edd23', 'Clerk', 'Planning', 'County', '999901', '', '2026-11-22 07:52:26.095739+00', 'anquan', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023dfdca7c289ebcd83154676934', '01a2023dfe657bb38a917d589e9d726d', 'Leader', NULL, 'County', '999901', '', '2026-11-22 07:52:26.981393+00', 'anquan', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023e00dc7b8eb46dc2a51b2f1dda', '01a2023e016d7ebeb644f98d66b28541', 'SchoolReporter', NULL, 'School', '999901', '2199000001', '2026-11-22 07:52:27.757355+00', 'anquan', NULL, NULL);
INSERT INTO public.account_post VALUES ('01a2023e00dc7b8eb46dc2a51b2f1dda', '01a2023e0de37bb29f66325cc2ea6141', 'Principal', NULL, 'School', '999901', '2199000001', '2026-11-22 07:52:30.947302+00', 'anquan', '2026-11-22 07:52:30.999683+00', 'anquan');

INSERT INTO public.account_session VALUES ('51ef0b78743a9e733ac39167bac335dab9b8e5bf48b7a7bde99e93ac2097847b', '01a2023dedc17136934f755d6634682c', 'OOJCEH2EREXLYIN7L3E7VLUIB5AZSIOJ', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:23.628845+00', '2026-11-22 07:52:23.628845+00', '2026-11-22 19:52:23.628845+00', '2026-11-22 07:52:23.821346+00');
INSERT INTO public.account_session VALUES ('1bfaa670d304a88e5de92e44667934c65fcd78ecbd55414e80f2c6f244e6c3ea', '01a2023dedc17136934f755d6634682c', 'OOJCEH2EREXLYIN7L3E7VLUIB5AZSIOJ', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:24.054538+00', '2026-11-22 07:52:24.054538+00', '2026-11-22 19:52:24.054538+00', NULL);
INSERT INTO public.account_session VALUES ('61fc178c6d1aef103b2335b04e6d0a5bdbeaeba7ea17173a4c417cc8a0a2fd54', '01a2023def0f7547bded3c5b693cfd29', 'IBX5XUPECUAJTRU2OEUGFJ6MMXM52N56', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:24.245221+00', '2026-11-22 07:52:24.245221+00', '2026-11-22 19:52:24.245221+00', '2026-11-22 07:52:24.318431+00');
INSERT INTO public.account_session VALUES ('bd27b13abe4df7f36758ad8191c1e255b1668befdcf90e5be7b0f33d96ad442f', '01a2023def0f7547bded3c5b693cfd29', 'IBX5XUPECUAJTRU2OEUGFJ6MMXM52N56', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:24.516759+00', '2026-11-22 07:52:24.516759+00', '2026-11-22 19:52:24.516759+00', NULL);
INSERT INTO public.account_session VALUES ('82b0e34500187e56f47cfb19986569b18d617ccf67030da0ac49b2e8fba28423', '01a2023defcf71d0b78397231793b58e', 'Y3V7AYYE5QUZ3HMEL6LSYUBZQDPUBOBM', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:24.693299+00', '2026-11-22 07:52:24.693299+00', '2026-11-22 19:52:24.693299+00', '2026-11-22 07:52:24.754744+00');
INSERT INTO public.account_session VALUES ('5b64c04c03e4308293bbb3d925b81a83689d48da75b6efb5c7e0aae777f2d8dc', '01a2023defcf71d0b78397231793b58e', 'Y3V7AYYE5QUZ3HMEL6LSYUBZQDPUBOBM', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:24.993224+00', '2026-11-22 07:52:24.993224+00', '2026-11-22 19:52:24.993224+00', NULL);
INSERT INTO public.account_session VALUES ('511218ed9c91ab9ebc13340ee006856ed94cc299675bece051c80d5638ba0785', '01a2023df6d1769b99e3bd269f48daf4', 'OVQCH3NGOXQDCJIP56J7MLAX5XP6YJMB', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:25.397412+00', '2026-11-22 07:52:25.397412+00', '2026-11-22 19:52:25.397412+00', NULL);
INSERT INTO public.account_session VALUES ('943d7e1812c840ef1bd3da4c2c150d16e6f641010be43d3aab4f4a86042f76f2', '01a2023df6d1769b99e3bd269f48daf4', 'QBS5U3MSIAIWFKAUNLEVWMSAR345U33O', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:25.911485+00', '2026-11-22 07:52:25.911485+00', '2026-11-22 19:52:25.911485+00', NULL);
INSERT INTO public.account_session VALUES ('ff058ab0118741657638fb0f4a9ff93b6ccfc2059e631b21ecf56fa0ba51ccec', '01a2023dfa5975729d05439350abe0ab', 'OS72W4CVYCJVK6XFTOIHSJGSDVKRLBR3', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:26.219459+00', '2026-11-22 07:52:26.219459+00', '2026-11-22 19:52:26.219459+00', NULL);
INSERT INTO public.account_session VALUES ('ac2ce572f476d079fcd09d2dbf039ccc1c65e5870b9746be3be790f4a2003efa', '01a2023dfa5975729d05439350abe0ab', 'JPGSOVV54YA564BIRQ4L2U2MMT4TMSDU', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:26.804424+00', '2026-11-22 07:52:26.804424+00', '2026-11-22 19:52:26.804424+00', NULL);
INSERT INTO public.account_session VALUES ('45d209999287a48389d043db5d6dfdb8a33431a6510e25611e514ba2fbf1e6a9', '01a2023dfdca7c289ebcd83154676934', 'EWT7ZEP7LD73XS6Z64RMVKFHHA2ZECJF', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:27.124447+00', '2026-11-22 07:52:27.124447+00', '2026-11-22 19:52:27.124447+00', NULL);
INSERT INTO public.account_session VALUES ('a4e50d62afd61e016d1fb8cd4170038e37fd32bea2a221b0b7bb2e5e3e94ce24', '01a2023dfdca7c289ebcd83154676934', 'EPEI2YY5L27HSQ5CE62PTWKIPZGYIA3O', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:27.593395+00', '2026-11-22 07:52:27.593395+00', '2026-11-22 19:52:27.593395+00', NULL);
INSERT INTO public.account_session VALUES ('e176d20d0e4ead52ade61368fa7fd50ee61effb785b4ed2e3f8e1fdeaaaae617', '01a2023e00dc7b8eb46dc2a51b2f1dda', 'V5MVMH565Q4W63FEBL2AELATQCLDNITQ', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:27.876795+00', '2026-11-22 07:52:27.876795+00', '2026-11-22 19:52:27.876795+00', NULL);
INSERT INTO public.account_session VALUES ('6a78d93295901239163ee810b0d0965b5e5114f063407cffdadb5a013e489396', '01a2023e00dc7b8eb46dc2a51b2f1dda', 'JU3LKRATQWVKJB3F5CDM5PYJWOCU3LY3', '127.0.0.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', '2026-11-22 07:52:28.338263+00', '2026-11-22 07:52:28.338263+00', '2026-11-22 19:52:28.338263+00', '2026-11-22 07:52:31.300221+00');

INSERT INTO public.assessment VALUES ('999901', 2024, 1, 'quality-2017', 'b413d3fd0fed7ebac15caea14d8bf003d95e195527ab57a41fc1a8cf6f2165cc', 'b37060dc60df4bf9251a7224bc843036d01893d87cd750f2817ecb0aa276200a', 'Fail', '7a174778883fbb323a53a512c6e90953afe7489a5f8888d29857d67d52a67aaa', '\x0bf5140080aaaaaaeaff74d7b396822cab1dbb01b21b1ababa0ba04e0d050e0e166eea1156e56ee66566eedd010979ee6b1f8e7deacbb16eb76e680b37ac0985626d8fe3a9f59b24ac8c8c44222391250dc45ae44ae4c9932f5f0849b57bb535e4f1544e758534a42dee5ffe5aaeeb761f8f32949f9fcb475fdebf1bf7bdeffbbd2fc777586ab9accfe5f82c43c9cc042cb5ec978f75bdfdad8f5b1908486a798c975fca507e7d8eb7f9f8fc8e00bdd43bea3ff0c771ff28437913e489af135cfbe4fd6dbca05ec63ea24cf17605e029b563aa928f6feaa3e0f582635cae762534bd5c4a2dafbe4df3e52843f932ceb752cbd6c77d5df632fcf4b55cd6a997a15c5ee7f5d5b7f36dbecf47a9653fc6f77bf89dc736dfc7edb3d4322fd37c198f752b4339fa78f9e8db7e7ef4f3b81db36bce966179de6eb55cc7f9b697e1d89efd5bfd5aec0c7d346e7d3cef8f753b761b7fce3bc24a3abff5dbfaf7f37e8ccb346ed3fbc89f4f86ada81066c201e4cd9c399d589fcbf1799e8f7e3f2feb71bef7c3e2dd80b1026e7e5f5f677d087aa8eea98d3f1fdfe77d9f97f7d6d352c89fe541bc35b1b88eb7bd7f3b553c2ae37ddea1e9d2938afbf463bf1c33471491d43f1ffe5413a1c553f8d1fdb1eef3d17fff2a03345213158854150179e861fef37c9f8f89d6e3ab873f1ee3f1dccb507ed86673087f5d6efc82f15ebcffe939bdf7c9b4b257a7ef7b3fe68f79e05af6a13534013b530603e089ad583bcd8dfc0718a1b5ec1fe3d6cb80b5f47f5c6ecfa94fbffb1c5e1dee7db3abf827802a3342feb2562a72aa1f8cc57026195b27536bbd80c161c30fe3ce726883eced81a97532b7d69bb48b34e6d630b79a183582e93d2d3627a049062831a480a831813b4462be7c5a242defae557e9e14e6e1787c5b5ffd3cf5f7adf782120ec7a50cdacc59183b3521717a2a033631091621c134b6f05a2e44bd1d0726a6b22733a21bc12f86de02342511f845cdbbf5875976f397b9dfa6c16171aa6579defb2681a06ba710a05ab58a78aa65eacb7a9f97fb0dd14e16a826153d4fb5bcc6dbb3bf89bfa58d4181d3c33d43202b6acdc6aed51a8a9222a79904889e6a393eb6be7facb751a8491ad5734b845d7cacdb711d6fb79f87877a54744bf358dbf4e57b5152c91e9f788604d8f1db78f9e56d5d80be2fb029110a741a03b40c0d4528d0034099d5680a0df412523cc2d519a4026605faa90b8a8a152bc33c90804d420511053458997050a969c5a6465d08e69aeea66c8c144877914d8fd5b1b80cc263a034245e60038308eddc1dc0922a229945a02a662e4b688005c594b480304370a955792c76f2b589c57154aa5809e081ce404b950447c3007664adb8c2c22b213a6308abab6024fbb166f1042debb9e513cecfd6015c672414291ccab23620376375420a8204b9968c32250c2c085c54261a1149294d124d9d5c0c7d5552274e278237ac18d4a83247938ae4d46c6049c2cea9662e18e8f7a505232b79288a466495a6aa551b856bf586e0e629a6ee462927277c0dd2f42db8f3559c30666a86e4b23574454d16474b61744115490352071b116112a44e28d215d114932cdd842993ac21cb017b50fc77c24d1bd7086a5853b165258f68222a2666cc1427f91e6621cd14804ca7719c919c95a8819266893087882a4a8bc88453ae15b5a97b821b71a08b7b1beb25e1bdb90de339e911af4c17985fa703a3c87f4788704f7391a9f373fff5393fca12f03916a9d15122996b4367504e80a0240b67a632104913c5306130477788224749109c80818894acd8faba48bf45870e258504a0221877118423b62280d3f0b00808b50c1613ec13660532c2964661e284f100532553ac311389b5b582257352d30c0f58f0ce4ba56b2600a89d2f4907e978bb6fc495eecfdb31dffb348fe76d5def795f45598d280d0292554839202d6b850eb812295258bab3431238a48d0cd535688dd9922cf29a27b347059ca06a4d5c2c00884893294a0c15a461a605198145825cb36ae586d48364e8c869eec41922acc77a514cd4b89edb82b8eb3cc71539f37d9ea65b7e83748dc3d4eeac082b5e4b9c4711511d4c4c35223c2066c03d6545ca947a7bd6384cad932ebfad71281af15ae3289d5cd1619d9abf160294d00a98e296a0a9c296a9f9f0049f2db1585a330e81ca587e1486372f3876ec5a613989a00aab44211079a3443bdcbdd76573933c548498d59dc540aa14c13321b8a7ae58184824a3630b7ef9f1364313ad95c0c0412a45926f66932ab876a05597f79084a8299b46a739cc6acdd3104d41a8e0d9940eeb2541218c75297c47abe37da2af89bf2db99f0995fcd070805753849b1dd589f69834408ba8bb084098c144ea24e4b479a55ec37401043d55194052dddfe047a30ea9d869b95ec6316b123103a44344d8ae8c447e37f4d2897b0e76c71cce1e40e4a2527a80e0215e1d3086abb933ac4c78303aaa92acf35c431636e3e68362035c873dfb867718ae5a9880bbf989735f6d7a4e30a58a4bbabc857319a9b860cd39c024228893f9b00bf5d8028d59c01033b051049a848068a8e99841c6993bca82e6915270c8a4ec6a64202c953463ae6a239467bd0586880b122b2771b5c610bcabc8f56c2e416ae94e51b529038a40994aa845e466a11692ea18e8c95a13357433a799a23c8ee293e69e809a20ee46e4e9aa825549ea050a4c48208bb2329b395155706a44c2462467f4869cce29210c33892a5263240c15f1d15b6286359464936b077c0273e8acc43766466801691562f3087195c04a20d366924ca2ae7007064f1902881d185dcc34506fa224a0de5044c16d5f0a07c2808615296b09f009d03f3c60676ca161ba9f05195c2aa37023e00896ac0e91e625552a5c3b2800685eeeeab925a7a04a8f23e6824a6ada8d231a4ea416bb4498dd21659537120804699a910bba6c725445219d9a92262888dd5dc07c630d3ba039b5f408cb381249e3a0acdc3859470994482bbc33a226951ac8d86b85f369af133afd8c3effb0adcf4752001baba3f7f5d5b7a5420317a1ada33294bfac47aba2c73a2fc79e68d6f4ad21f13e9fbf4fc0e8b32fc38edf4de71deeb5c48ff8ad7f51016db2c7e5ffbffdf6bf7ffff3ebc62dcccbfbb6ff9df6c2d3c5dbb86b488669d3fbb30cd3e677866186a9f632093a7d65d9739a94667f8845caaa478b2301ac3319a738e84bf5f3f205cf1618a10cc0486c70325bfbb0c6defa7014e5c8a4333d5280cc1cedc31a67eb431f1632a7ca38d3273022849162465c2cbfcc1ab99e5030ca532f0ac31ee1d4660ec30c72ef45cc2854bd2e0975a64a99995c10ea4cb5f2ca76fbb18e18bb63bbd6abcb12ea25eed80fdc5c98fc607617b9ccb2231526eddbb9a132a437a87ad2235cc01ad299cee4e194d674fc1daf119a1e29649a46fd396bdecd39c1c7d14ddb05c7ac933d59e98c13609f37ebcf8a966ed69911d380792dc171c63f2b6e3ae399b1f34ab37e119f787c3cb6f535fe6b0a298625204e294fbc8fc7bc5fc7ffd1282eaf77d91511c25a76d78fcb23d849055e863dbffab1f6af0bd86dd0f462ae4e6ec138fcf75fff19ed205c8b9f9b369ba991d7345b461f0bcd34a18cfa5f199607d79c69194d2c34d3326a58c86c191ddccfec74fa76fa36', '2026-11-22 07:52:28.743553+00');
INSERT INTO public.assessment VALUES ('999901', 2024, 1, 'basic-2012', '6d35a50c27ad78fb32d19b5444f80fc99fdfea764614d02fa583cd00ce87de09', 'b37060dc60df4bf9251a7224bc843036d01893d87cd750f2817ecb0aa276200a', 'Pass', '4f3dd6b641462d5c8e45ce47ea20d0d5f90fb319d085d57e60199788b4fd4b13', '\x0b1b130080aaaaaaeaff74d7b3a68208cbeec76ea8ae8686aeee86ae5343824380a59b458475f9126d661ed0090969e1fcf593d28fb5dc07cefadd164646465646464642e981b591919548e4c9279f97095acb548fa7c7b593007b4ad07ff7477b7d6cb7e968a7f6dfe7fd7db9bf7d99f67dd9f7db723fbe70ebedf278de8fefedd4aaaa885b6ffbe5fdf1b8fe6799b67602417bfb982e7fb453fb36edebe50b88d1fa73f37ffd75dadfdba9f92c36195d10d31cf9fa4d30737d33557d4d7abd54bdceafcb14aece3a135e274bb9cc449725635ea85a6f9fcb36af97a39ddabfa67d6fbd6dcbb43fee7b3b7d3df7b61fd3dbf237f8e3cf26d14eed635b6fd3f67d116db8ccbf2f9763fd969149a79e1feb756f27b0e732f1e4ede3b1afc7f2e7cf76a20178ba9343c04eeef1a9c1ff7dbdadc70761ddde0cc1efc7743cf709f6dcad6412fbdf9ef3db32b7133dedc2df96e558ef6f8f9bf3a4ecd71f76dde9bbe4e5312fedd4c055748138e234e7d770a6f5b6bf4fdbd24edcdbf2ffcbf5392ff39fbeb7d3fd79bdf6765bb671cd649a696a765bcd00f7cffbd528b0b76515b03ffbc83d199f1218a88b4051e312f89482c1bae21bd9762cd3e57dbdbfbd7c3cd6fbd116056eebfe94bf9867a79f595c34051d052d1583e3a819741b68682519844a49cd05a6ffb1e4b9b7f53eaf97e9786cfe6f12ebdc4e6dda96e96575adce7bd3746f271b8470170b3012343548506587a34ad3c913146a610a8ddf2cc350aec56e81505f2cf819b8bb3148ece53362fb85d048adfbbededffeb22ed7797288cebddd9fb7659b6cbbb9986270e7c44017c9a19d111843610b5442cadccfbdcdcbfd715bef5f6d356cf34addb573d4b9b7cfe9fa5c06c15fea486131441aab6556d76166dd0632acc7600a8f52b70847e9b9b7e37d5bf6f7c7759246d7b470c3b3eb103cb6e375baa638dc57ea5723af341f74eca5b52f24c8ca273c670d2efce5f78fc77654238cdecafbe030b6120df6526134810e82855f10820b54e504a81373c605af701554c181027cf59a0cb7213d13837b198fea88cca16aeaea2e823cbbea585bdd88e006e3ca92eac0208315288c9727d1594786a88475b6611145e190e4d0080cbc01e7f9e57fcff5a3bb812f8168d81cd8e6e1618343c8a4881282260be850e37415f2e070941107e628a588939951628c3290d45228516772b945422589ba5360968892d2bc525209f749b567e1e0518e740db0a669875b0ceb80fa4837e4440ac32a232c2424dbde02a43bcfcf63d972ad4f3186587850886fe04ac35fcd061ec61e664c59e691a15905715896819028d5a854a8357df033dd7e3c06a25767ea5646c82ac4ce4e0323c98eb5813148a14ac22904c9cc3268326d7358670c281c6e559919e4a2b780f9dbe3f1877bfabcc4c872318d282d2669e3d832b7930ca98a3083679084138c78274159c1504f311ba86d1f4514c239245199f08450e7f4ea46920315ec5ce2e67ccea2e3cc52837368ef15dcc54658470d9030ac2307ab17b37171a5bb9fde0294575c655148831c21377becbe329e06b17731249c9c441c0a6ed1e5e06a5c4809b1327556114830738fee9de195236da341969956caae6a0e914e5d18bed3a0ea449095c641524ccedabef066bc927e99be3d3e97977979db96a51f75b23c7a3b05f9a69b72497c9453d7145528978b67f731f2d6c132fa10984489d81565d439720f8238e97e69232b89858ca422a3f8c2523909ea9bb38f46e7a4a4dc3549d5ce5ce10de09437f1cb6d9d5f8ef5b8ba683f9402b9eb4d3b35a10d3488d202200e580a84ef75048d4082cd33a0e144f80a4118e8daa5d32cdc87140434489259c1074783d307569d12403e9411e332130a382cbc53339480bbfd98f4bd996feb3cbbc5f0b23f812b794fa0a75136c387badfb7949dd43823d1f7c685f54ff5132b7034eccdde855e1ab71e1ea4ee458d8dea7e85ec940e3889fb140d232e0d2f2ab870e2253b7f4ccca7bb12baffb138131a06a70c748fdc62b89fd6cdfa084972cd4c48b9a18f935d44c9b9b5425a8f9828c7c4ec6c155c0917698c22c88365685cc43009733815607858e5a0dd5fccae5d7b975145f1aabd9dbec6484ed550869814a4fb104aa20aca9048d774fa8e0855beebd70ff2f8f7da5553649d3ecdb20c4ff3d4b2e0e4d0385d6a70b8479847c81f9c3b7e86ad48231c880ae30828c2c40ec90d0b79353111f700ba516054192c16b11b26f61c834505199fce552c0f018630c4b80828c2bdd83756084e31e8836dbc4a466645984692578447a6d617d87d969748da702d815a18bdc118c6794a82040987ba5bb2a10884ce20e820051865c9dc19a5d8c1b39d0f4c48088fb47423138828b40bab905df84cd1daaec14a3a55809d6f2bbf643a98485911d476bb40922d20d31188646a19125224528472778598950b58e70a8c32841f8714df4d81e8a41b81fde256084732d43db3aa0a446f0bf50d8683c57e0a9452019e43b8582ca8b60831583372d7105ed9bcfa102470fd5032db5b444805932c131a356e2ed329c88ddcd22bc96619888d224610b21bc0898ab88633a7c03dd8d328677a85edc1cc69d261c385c9a39cd98db438148c136fbc22f3411a79e9a5b3d62d6c842d4691c92c45841e0173a2371bef7cc155b40d3c24d877329a899ee876e783f6703d7b17b1e8a1210daa30bfe9951f5e7732d2368729b6d89e6cba4e29f940b15ffa735d1003c7a60a118b10b4b8686d198ae04872d22ce182dc946060a71d51865ff631b1e66ce276d38b3aba0a56657d3c5bb87cdc5639b3a6f365ef227613c4e4e92802f982035004cc18d731b852008bcd0338aedaeb310598d865473138581760236f069534a361e72c412b332bd5e6039b18cfcc172a4c82efbf6e8fe7072dc4c4cd82b7c7e7b2ddf79fc146ecdaa89dda3f1ec7bf97c304e859959e69714ff6765e8fe5f623833ce2cb7920465638b753fbedd0a69113523956397d77e197b80dd14e25247c9dd6eb7a7f3b11ede5b070f9f8e77cdca123cb79606523cb89606523cb516065238b0eab6c643a6a0303b58189dac0426db04c4357870a2b94fec749650944ae51d5815ca4aa03b94a55077299aa0ee43a55032eba6d347d7c6c8fcfe91ad0fb5cfec5050b4d5dbab2dd1bb7e8c27d3ad6fd75faff2673e3eb133998d307e35b6c1f011b3d38c67cfe79fe39', '2026-11-22 07:52:28.753495+00');
INSERT INTO public.assessment VALUES ('999901', 2025, 1, 'quality-2017', 'b413d3fd0fed7ebac15caea14d8bf003d95e195527ab57a41fc1a8cf6f2165cc', 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', 'Fail', '6702f2e6a7bb2e23ee52b72d248ffc00c4cccaa806d69690417e6a4f5baba4de', '\x0b13150080aaaaaaeaff74d7b396822cab1dbb01b21b1ababa0ba04e0d050e0e1666ea1156e5eee66566eedd010979ee6b1f8e7deacbb16eb76e680b37ec7f02d05adbf638cefa4d809591c8c8c84824a481588b5c1959f984fc4248aaddd765c33e9ece9b3a4a4803d4fd97bf96cbbaddc6a30ce5e7e7fda3dfdfbf1bf7bdeffbaddf8fefb0d432adcffbf15986929909586ad9a78f75bdfead8f5b1908486b798cd32f6528bf3ec7eb727c7e47805eea15f53ff0c771ff28437913e4992f335cfaecfd6d9c50a7b18f2873bc5d00784eed98aae4e39bfa287899708ce9621742d3692ab5bcfa362fd35186f2655caea596ad8ffb7adfcbf0d3d732ad732f43995ee7f5d5b7f375b92d47a9653fc6f76bf8378f6db98ddb67a965b9cfcb341eeb568672f471fae8db7e7ef4f3b81ddeb5a565b83fafd75a2ee372ddcb706ccffead7e2d76fa3e1bb73e9ef7c7ba1dbb8ddff38eb092ce6ffdbafefdbc1fe37d1eb7f979a4fb93602b28849970004533c5a782f5793f3ecfcbd16fe7fb7a9c6ffdb07833606c80f3efebebac37414f75bc6be7cf87b765df97fbfbe83850c89ee546bc35b1b88cd7bd7f3b553c2a137ddea179a59d0afbfc639f8e85232a905a1ecf473c9523f4b80b9fdd1eebbe1cfdf7af3240233522f314042225bce9eeffbcdc96c3d1667af4f4c7633c9e7b19ca0fdb620ef35fef577ec1442fdcfff49cdffb6c5a0ddfbaef7b3ffc871fb8967d6a2d393078ca60003cb315dba08d33ff0013a096fd63dc7a19b096fe8fe9fa9cfbfcbbcfe935f3ad6f7615ff04506566c85fd64a4541b583b118a349ed65c424d3b8b318ec79fe61dc590e6d907d3c308d97cce3ce860b0ef52ecd20f3689947438c9ac09c5dabc5a6049a2427a3a531905a88a2db47640e7c5a2577de63abec324bccc3f9f8b6befa79eeef5bef0526948cf73268734e42a010330924503297019b1868b00580a65bb430f0d48a3c821004d9907c819d5e0cad67684a22f08b9ab7211e66d9f92f4bbfce73c3e254cbfd79eb9b0482be2b42a06ad52ae2a996b9dfd7db72bfde12ed64816a5cd1f554cb6bbc3efb93f84c1b5b08212819a37a56d49a4d8903f2ac39916a8d421d65346776aae5f8d8fafeb1cea872d2a87ede89bc8b8f753b2ee3f56a0a16ea51d125cd696ddf96ef054a45cff8c43944700fdfc6e997b7f58ef9ad049b1a8229a60b45307b455dc9d0908343cd1c5c951cf6568208932006324c442e232bea0bca8a152b63de93c50676ed22c5e187c0959a566c1ace8067ada38a0df3bbc63f8a3b4dc0620d392e83f794420dbb656ca0062896c41e4c8176bb50256035841a56fd1a7822b85a2a912b3bd90d9851f31a92f83d0adb2e7e0751a9624501c7b0db4243b99e08ce15eb9f57d4d6507360fdc241cbfa79e713e67fadd3bcae5b289f8c88cbda2052192232851c85da8d6464c241824e1e00c02a4df999184406614658aa73be4a427c14bb3d8807c9e02d6a0d98c3075831a85165f6c61549bd590679904a804f71e9c74b8b8ca8dce5a8d254b56a63e5b4a0b3ba44b47ac3b01067101541a73a62aac3fa0b183faf1299a9c833ab40b6869aa1246aee4e8a71a92469c0aaa04682481e9556305564208164f47c028941396209fc8b08d61a61cd6a8a34ace40a4d344c210c428922d19b605a891a9a569496d4afcd0228b38ada1c2dc1d48dc59dfc04ffb3f516234c9f51f89d0aaae6ff442e73af809128fbbefffa5c1e1d0bf89ca6d414089982b291a1062a24258d4a2096a6244e060228ed35ad0d19822249d52c5130c4c6df524a59184045243d45a1640054a320c6e6244a4e6c128263846a267727a0d3afce0a3e2a050e04c4eecd0fb792a8ac912d52d5c2c9c13cf960bb2c3c01403d798ac647a7e26393b1747b5e8fe5d6e7653c6feb7a2b0f2baa7d9c340ac9c082d45c8c54b35a89420d098d115040aa39e80421829986030a3aa7b2d4f0c89a8bcf822b55aad684688025282633e72916fdb09442af4eb4724317033e6b65a9dccc92c0222c3021dc8804815b4ac7f4993100ba161a9b227f5be6f95a0321de13318d9bd5a81ec16b4bf45880c8e19a8ce821cc40f5aedb902b4c6b78644f448bd04e1f5d12a69e88be7edb131101786d52544229bf6e1ca800160c2c18d8d285d12af9fe093e3d45ddbd45a7406defd84958c1aa0619fb96e3fb06d99b207b32028b04b9c95a254273162701546351562f459744c844208684508dd0e5f3443d0f4f8d43afb3545a2c3f78e32aa8fdd04accfb42c369d388540755c23942acd65245d8442138f9b7d47645ccda38bbe3dd4aa0afdff7029af7fbea7f5a859cb91681932007768d0c486a0aece808e6267c87511e11411081c13322c410bf3fb654b31fa272ff06bd053622cbe48c8d2583b964c5d6d3e24cc0cd390c12ab5b6cf14ba8ed0fc32e5ecba720e7390d2984602fe7e144bd02579f3305118a88696a76c246ad3350ce7195136cbf164340123c5dc500898b709c6b129321274438e55e0e653ae1146b3fe9eb3d944b28c917d6025342732e9c3b66f957cbd0cc13c03cd188d3886c3729532d8c901c8903f407ab149701b872a48866804ee820ee4095ccac79855ee903a59b9d6cfcdc5b822a13b0648666b5c629690214ee960e20b6540cb445d596eb9005d758417d86dc82c00d522054ccdb38a0942235b44052220857d06a0246fa186b1e9c89629878689026aa217b6581d55360b40d189c4b22278a47554c57b113c842f446119a4ecc19a415a98935be5804ba8b06f01c5b243d42a37a023e61d977525d1cb20236d48d46352764ff07dee144e8d9921caa21f88020cb0e8a0093c0339582349402a4c3445e380b4cd82c1ab98a931b532d3ac0507daa9d8016734ab4084552cd7417aecc646da1b733a0a5226c21d515389d648034ada095b94552223a2a064746566e7563ee333572ef0ed64d275bcac90c520e9bdc8b2b4ebc554e869658538f084f093033c48a7b6ed88928b5a57a4b517255808ca8dc822dfb68046aac92795d4500f54d2a35dae2a855cea7aa07ba1a0d3effb0adcf479180217707efebab6ff72e0e5c94b709ca50feb21ea30a1eeb723ff6bab371cbd16fcf3ff1f9f5068c60db326c12d6ba0e191f8bfc88ddfa0b19d01e7d58feffdb6ffffbf73f5f8ed4f3727f7f6b70a3ad74beed7bbc98361addfbfa3aef99e3bb0cd3de79826106573b997add5e4637fba4cdf32fb14845f6647122c0104c46177b5d3543fc7801d80efdc65c0660247604996d7cd9601f5d68832d11082eb720039939c6970dced185d1d5ae8c9efe8145b0dac5ac91eb0905a33c7572488d0e8f47d39c4f3cfe05a35275ba24d689327559ac13e58af51f0ad86691751260151e1cad8e8ccf62122c93aa06b5ba92a7ab0e777841cec5f883c952b6542f9f637972783a3557baf466a31bddc205ac3e47d3893c74692d4d77b4d6b40247c66834fd5d641c8d47f83885693f470c837278fd1dc4e45abcd5a3d74490ebaf88a8f1c49469c0bc96b08f5e7f57e21c8dd3a2b83edc2bc0c3f1f1d8d6d7f8af2bc4ac47208e294fb88fc7b25fc6ffe1282e8fbf1a5604bd068efcd25aa139428c23d6c36acafed58fb5bf72c06113a6075335720fa3dc7ffff59f32db3e461e6bb389fa784db379b43193a71155d4ffe21838704d4ff3e861264ff3286126b3b4486254bf1ab8eef4edf46d', '2026-11-22 07:52:28.834174+00');
INSERT INTO public.assessment VALUES ('999901', 2025, 1, 'basic-2012', '6d35a50c27ad78fb32d19b5444f80fc99fdfea764614d02fa583cd00ce87de09', 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', 'Pass', 'ae7ed6f7c4f09e3667310569c2c7df0f81b945dbca4d925a8d55775d4a69a043', '\x8b3b130080aaaaaaeaff74d7b3a68208cbeec76ea8ae8686aeee86ae5343824380a59b458475b9bb45bb9907744242dab3f9d690afb5bdddbbaef58fa41d8944229148649b365d6b914864e40ab9f2bc84ea5a228f67afabeb54021070bff7477bdd1eb7e968a7f6dfe7fd7db9bf7d99f67dd9f7db723fbe70ebedb23defc7f7766a5555c4adb7fdf2be6dd7ff2cd3a39d40b0de3ea6cb1fedd4be4dfb7af90262b4fe5cfd5f7f9df6f7766a3e8b4d4617c43447be7e13cc5cdf4c555f935e2f55aff3eb3285abb3ce84d7c9522e33d165c99817aad6dbe7f298d7cbd14eed5fd3beb7de1ecbb46ff7bd9dbe9e7bdb8fe96df90cfef8d825daa97d3cd6dbf4f8be89215ce6df97cbb1bea572dadbc7f363bdeeed048edc260edd3eb67d3d963f7fb6130d402a61999480e03bb3fffb7a5b8fafc1b88dccc1efc7743cf7e54ddc75a412fbdf9ef3db32b7133d1dc3df96e558ef6f8fbbeb92ccd71f5aedf558f2b2cd4b3b3570155d20305c566cb9e80771f07d7a2cedc4bd2dffbf5c9ff332ffe97b3bdd9fd76b6fb7e531af5a15b32ecd3c5625c0fef37e5509cc6dd905cccf3ef344960f0999a9f356265ab31bbba5c86c5dfa5e3fcfb663992eefebfdede5635bef47db141eed9bbfa8a7d7dfd9dc3445468a0c54992d87ad602ca1a12525ece542304f35dd7f59f2dcdb7a9fd7cb746c0f03e812ebdc4e6d7a2cd3cbf606bdf0e2e9de4e3628cb8432ab14c1dadb6e55281a0e574928072289aab78bf9aa2c4328c5b332bd2c025ef0d372fbc54acce5d364a70ddb48adfbbededffeb22ed7797188cebddd9fb7e5b1d82128a1186996582e3fc79d13035d24867486c5f04a44a20c72ee6d5eeedb6dbd4f9bedb501e795ba4be7b0736f9fd3f5b9cc86e33ab232154c0617b6ec3accacdb1093f2c45d7f50adc7e0f4d4105253e5e0736fc7fb63d9dfb795777aa31b373c038a607b1cafd3d5ed61bf52bf2a19d25ea2d7b1a5900db779f209cfbe841b10fdfeb13d8e088505c2bc0fb64a839a47048ca5cbe920312373283302c031e3662c04a5128e7a03bce0f7f53f9129d6337d782fd5c11d6134d4d28dd2290d00ed6c456e1d18ecd65947a5052beefa22ef6c23d88bdcc245231048bd03f1cbff9eeb477a035f2c50b1a135e491a801674b362a14a4cb43741834e0a4c4cc800565ed4483125930732f564ef54154e06b4943b0137566d82d4ab592a83b12c223a08680786276268b88bd40fcab2cb234243b9231ac4322465ca692ec625923cbcc3310e4e1ce78036e26a9da3d8fe5e164539e6510dcbd449844b2a42be021956669c50673854204c12ecb14e2cc49649ce53c860aa08ba0e8d5997c039900a525a18a9315ae73058c11e201f194000b31dbc81062bb1b8b3a63548a68a89a7b18eb19ad3720eedbb6fd81d494931c5e6a010fb172cd4332595e868a43048ca0a010a4c62c65262951a5ba78d4a0aa00aac361057456b3ce19de8d2023a29042250a3de235c9cb4b8d32a7522b6a892e3e24aca31ceb445ccb22c736e199382bd7410ce30d7896261e778e5540831c451caac15570a31ea325f6ac01a796e446a0f36768ee91816b3057ba2bb3721554019a04de30ba77c6199df3581a04ce6900974e83dcc1d2208e02e6ddccbe6bac19ec92cdde0b44e997e9dbf6b9bccccbdb635972d7287b4d87149890eaaec99da1596240ac4ec6071111598593e20279cbc1540511298b337c5055e0619e09dd018370b3d7b8926ce43eee9928c0f0245e375009f5a0e3f55624baadf3cbb11e57b04e03294d8b680d9f5a4a684d794a237529634ecea890d1b2c9f795e3527f193258015a6148d72e5d7f78195694ec340b9da08305f121afe15c77b30c1a12a79a1d2b0aac96455376bb1f539740b9db3acf28295eba1cb86b12103219cbba5cddf708b294102a0785ab48110104b76ff52b4296867509aa935de5eb6df15c40c3c8c95348bc4285bd7afd32519fbdbc6fbd0a48d8582af86b114d93d92a878cdfd9aa785dc9ec7c243b9a1252e1838b7b40ec731e45e451ec907250f929a8324f6721700cc938d9ad30ea42f29b4ae61246e670e200076904a1b35598111574a72f42af373dd0bb74e514045da47077571c1e45660212ad4aabee434acb9590115ee15b7f25752edfcbdf3fe4f1fed257fbcb73e5ad6319e904b054aa5b45699bc0ceed541822990c0328c3c8f80396d443ae2a9052e3748db484e7a08680e6919c23a521adc552ac91ddb86816766a38c53190691590ce9f126a9d5037209223d80e84163e41d7449fdface2a7ead2508c78b07503952daa7e0e843aa710350a410ca26220da914a13b10c4595216169486262b54899abb8e7409806c2059d25cd193cebf91f25fb1d1999c630ab8a50e922f0c1529419841374b347b59a9638be5d406a4f8a24324a8d0b798892a5ed97a472092305a24a904ec62212970889b212b644493f2ab1632703d15040aa8228390ddd3a65d86bc5191d48f604174194d421cf32384b3555191a44041ad56a78a3e84b2086bb6545042965ca95dbe53154ad98a444482c22a161b1de385329d33c1a2d701ada755b83c4c61a03a0e84af54174a6acb0899ddaf5c2c3c29b6041597ec35276cb55f40617420d4d10c77154abdd87255a980ef2ac9e214cc0d7d562bb315168208b6200ac390566acd69b4af734136258171b75643aeb5d622476ea33a241956cd562434850932a9a089b6c6d42157002a6a65ab15c14fa5c411584b2443594e05413a41b57eda645034a6c2e6a42b5b06ad75531714290ba4e600e7635d008a39d37abfd0a4ea66596059981570b5170cecb54c5d528a5044911d59b2b5f4aa0cf68fa9c02b230d1530cf84c0b04d9396036f2e236f011acd6d443151ab5d951997ef280734945932b8a0a532706bcaa1c556923b10a0684c024063cabb43ae199f842d725c1f75f1fdbf38307626563c1dbf6b93cee3d6cb051b9216aa7f68fedf8f772fa007de4a58fc6b873d8c1adc772fb91591ef1e558110b0f74edd47e3bfae9e49855ce642eef6efc121f530c2b330e5fa7f5badedf8e55273973e4edd7ba9b43a4ebf9889e598e151b9b590e161b9b594e141b9b59cab0c666a64b6bc290d68429ad094b5a13c3347573d26084d27f5b69cc81c831aa392107a9e6841ca59a1372986a4ec871aa05b9c9b6d1f4f1f1d83ea7ab419f72f9a70c3692ba6465b3376e3146fb74acfbeb74f993141ebcbe920393f14b1fdc5003d372c378053570e79fe79f03', '2026-11-22 07:52:28.837388+00');
INSERT INTO public.assessment VALUES ('999901', 2024, 1, 'county-own', '8310d1571324b5045281df3ba20a678c6b358ca33f62be43412838149b074ec0', 'b37060dc60df4bf9251a7224bc843036d01893d87cd750f2817ecb0aa276200a', 'Pass', '4765836dc401a1d64329017966a46707db5fc675d68688f549d640fcf9f050b4', '\x0b1b130080aaaaaaeaff74d7b3a682b02c8b1fbb618386aeee86ae534382438085bb658455b9bb459b99477742425a387ffda4f4632df781b37eb78591919195919191507a606d6464251279f2c9e76582d632d5e3e971ed24c09e12f4dffdd1beaddb7d3adaa9fdf67cbccf8fb72fd3becffb7e9f1fc717b4de2eebf3717c6fa756554568bded97f775bdfd679eb6766262eded63bafcde4eedb23e1fc7f72febff1ead3f37ffd75fa7fdbd9d5a0ae80a0b08ebab911a27aedfe475629a3cf2e2af62799944be39bfce2a0a4e4968bd52e87ca1d6dbe7bc5d97cbd14eed5fd3beb7deb679dad7c7de4e5fcfbdedc7f436ff0dfef8b349b453fbd896fbb47d5f441bced75fe7cbb17ccbc8a453cf8fe5b6b713c3739978f2feb1eecb31fff1b39d68307bba93b3309cdce35383fffb725f8e0fc2babd19825f8fe978ee13ecb95bc924f6bf3daf6ff3b59de86917fe32cfc7f2787bdc9c2765bffeb0eb4edf252feb756ea7c6a8a20bc411a739bf0699d6dbfe3e6d733ba1b7f9ff97dbf33a5ffff0bd9d1ecfdbadb7fbbc8d6b26d34c53b3db6206b87f3e6e4681bdcfab80fdd947ee097c4ac6405d048a1a978c4f2918ac2bbe916dc73c5dde97c7dbcbc7ba3c8eb628705bf7a7fc937976fa99c54553d051d052313844cda0db40432bc958a894d45cd8f43f963cf7b63caecb653ad6cdff4d62b9b6539bb6797a595dabf3de343ddac90671b88b058393696a90a0ca0ee72a4d274fa6500b5368fc66c1c6e55a700b0ef5c5829f81bb1b83c45e3e23b65f088dd4b2efcbe3edcfcb7cbb4e0ed1b9b7c7f33e6f936d371728063a920777911cdac1c163286c61959032f7736fd7f9b1de97c7575b0ddbbc5277ed883af7f639dd9ef320f84b1d2910e348835a66751d66d66d7086f518a0f028758b702e3df776bc6ff3febede2669744d0b373cbb0ec1ba1ddfa65b8ac37da57e35f24af341c75e5afb4282ac7cc273d6e0c25f7eff58b7a31a61f456de07c260251af052019a4007b1855f10328aa9ca095027e60cc55ee12a5cc50e14e0abd764b80de9993cd0cb30aa73640e5553577711ceb3ab8eb5d58d88ddd85059529d7990b115288c9727b9434786a88475d8b088a2709644680406de80f3fcfcdfe7f2d1ddc09740346c0e6cf3ec610321645244c98226cbac430de92ae48170941107e628a50809804b0c2803492d6525ea20975b245492a83b05cf1251529a574a2ae13ea9f62c3b639473ba0643d3b4b35b0cebccea23dd9013291e5619612121d9f61620dd797e1ef3966b7d0a3cc4c283427c03571afe6a3660183ccc4059e691a15905715816cc2151aa51a9acd6f4c1cf74fbf198397a7550b73242a8101c4e0323c98eb5013c4859950429c4929965d064dae66c1d3c58d9d9ad2a33835cf41630bfaeebefeee9f31223cbc534a2b440d2c6b1e5da4e32a42ac28c3d83249c60c43b09ca0ab07a8ad9406dfb28a210ce21c995094f0875a45737921c5c0147899be39c45c799a5067268ef15e86223ac730d26015be71c502fc050a874f7d35b80f28aab2c0a699073c8cd1ebbaf8ca741f02e8684939388b332b7e872ec6a284e09b1327556114800e8d1bd83bd72a46d34c832d34ae1aae62cd2a90bc3771a549d08b2d238480ae4d0f68537e395f4cbf4ba7ece2fd7f96d9be77ed4c9f2e8ed14c44d37e592f828a7ae29aaac2817cfee63e4ad63cbe84360122562579451e7881e0471d2fdd24656120b19494546f185a57212d437671f8dce4949b96b92aa9db9c21bc0296fe297fb727d3996e3e6a2fd508ac95d6fdaa9096da0419416cc84604b61e17b1d99462001f30cd670227c85200ceedaa5d32cdc871404344812ace083a381f48155a704900f65c4506642c1ce16dea9194ac0dd7e4cfadeccf7e57a758bd14d872b794f464fa36c86abbadfb7949dd43823d1f7c685f54ff5132b7034eccdde855e1ab71e1ea4ee458d8dea7e85ec940e3889fb140d23948617155c38f1929d3f26e6d35d09ddff589c090d835330ba476e31dc4feb667d8424b966264bb9a18f132ea2e468ad90d62326ca81008755a0925da4318a200f16ac7111b34998b353018667ab1cb4fb8bd9b56bef32aa285eb5b7d3d71889540d058b49b1741f424954411912e99a4edf11a1ca77fdfa411eff5ebb6a8aacd3a759c8f0344f2d0b2442e374a981708f308f903f3877fc0cac48239c392a8c23a008133b4e342ce4d5c444dc83b91b058f2a83c52276c3c41e31202ac8f87454b13c043c042cc6454011eec5beb142708a411f6ce35532322b021a495e111e995a5f60f7abbc44d2866b09ab85d11b8c619ca724962041a8bb250c45207430b10e52805196cc1d5c8a1d3cdbf9c0848460a4a51b994044a15da04276e133456bbb062be9540176beadfc92e90c22857250dbed024958b04c472092a965484891481197bb2b8b59b9807554609421fc38a4f86e0a4427dd08ec17b7423892a1ee995555207a5ba86f309c21f653a0940af01cc2c56241b5451c039a91bb86f00af3ea4390c0f543c96c6f1121159b6499d0a87173994e416ee4965e4936cb4068143182b6ffe1c945455cc39953e01eec6994835e617b004893ce365c401ee5801b6971281827de7845e68334f2d24b67ad5bd8085b8c22139022428f0048eecdc63b5fec2ada069e25e03b19cd444f74bbf3417bb81ede452c7a6848832acc6f7ae587d79d8cb4cd618a2db6279bae534a3eb8e097fe5c17c4c0b1a9b28845085a5cb4b60c4520929c344b50909b120cecb47394e1977d4cac399bb8ddf4a28eae8255591fcf162e1fb755ceace9b8ec5dc46e82409ece454cbee098b9089831ae6346a5305b6c1ec0a16aafc7146062979d8bc1c1ba001b7933a8a4190d3b6709b732b3526d3eb089f1cc7ca1c224f8fe976d7d7ed0424cdc2c785b3fe7edb1ff0c3662d746edd4feb11eff9e0f13a067557aa6c53dd9db7939e6fb8f0cf2882fe7811859e1dc4eed97439b464e48e558e5f4dd855fe236443b9590f0dbb4dc96c7db89682f8785cbc73fe7e30e1d59ce032b1b594e042b1b598e022b1b5974586523d3511b18a80d4cd406166a83050d5d1d2aac504489aa0e448daa0e4491aa0e4495aa0e4499aa0e449daa0117dd369a3e3eb6f573baa5ef3ee77f71c1425397ae6cf7c62dba709f8e65ff36fd7f93b9f1f5891ccce903f816db47c0460f8e319f7f9e7f0e', '2026-11-22 07:52:29.172731+00');
INSERT INTO public.assessment VALUES ('999901', 2025, 1, 'county-own', '8310d1571324b5045281df3ba20a678c6b358ca33f62be43412838149b074ec0', 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', 'Pass', '09803d9ad76828b8d883df945280958bb66e991d5352c277e526f41e9a5ecd4c', '\x8b3b130080aaaaaaeaff74d7b3a68208cbeec76ed8a0a1abbba1ebd490e01060e16e116155ee6ede6ee6d11d9090f66cbe35e46b6d6ff7ae6bfd2369472291482412d9a64dd75a241219b942ae3c2fa1b65fe3e370ecb5595f650006dcdffba3bdad8febb4b743fbed79fb986fefdfa66d9bb7ed3adff66fdc7a3badcfdbfed50eadaa8ab8f5b69d3ed6f5f29f797ab40308d6db7d3afdde0eedb43e6ffbd7b7f57fb7d69fabffebafd3f6d10e2d85e9cc162cd0572335249fdfe475024d1e79f257b13c4d226f8ed759451929c95aaf143a9fa8f5f6393fcecb696f87f6af69db5a6f8f79dad6dbd60edf8fbd6dfbf43eff0dfef8b34bb443bb3f96ebf4f8dac410cee75fe7d3be7ca572dadbfd795f2e5b3b8023b78943d7fbba2dfbfcc7cf76a00148252c931210bc33fbbf2fd7657f0dc66d640e7edda7fdb92d6fe2a62395d8fef63cbfcfe776a0a763f8cb3cefcbedfd71775d92f9fe43abbd1e4b9ed6f3dc0e0d5c4517080c97155b2efa411cfc981e733b706ff3ff4f97e7793effe1ab1d6ecfcba5b7ebfc9857ad8a5997661e8b1260ff79bba804e63aef02e6679f7922cb8784ccd4792b13add98ddd5264b62e7daf9f67db3e4fa78fe5f6fe725f97dbde368547fbe69fd4d3eb7736374d919122035566cb612b184b686849097bb910cc534df75f963cf6b6dccecb69dad787017489e5dc0e6d7accd3cbf606bdf0e2e9d60e3628cb8432ab14c1dadb6655281a0e574928072289aab793f9aa2c4328c5b332bd2c025ef0d372fbc54acce9d364a70ddb482ddbb6dcdeffbccc97f3e2101d7bbb3daff363b143504231d22cb15c7e8e3b2706ba480ce90c8be195884419e4d8db79beadd7e5366db6d7069c57ea2e9dc38ebd7d4e97e73c1b8eebc8ca5430195cd8b2eb30b36e434cca1377fd41b51e83d35343484d95838fbded1f8f79fb5857dee98d6edcf0082882f5b1bf4d17b787fd4efdaa64487b895ec7964236dce6c9273cfa126e40f4db7d7dec110a0b84791f6c9506358f08184b97d3416246e65066048063c6cd58084a251cf50578c2efeb7f2253ac67faf05eaa833bc268a8a51ba5531a00dad98adc3a30d8adb38e4a0b56dcf545ded946b017b9858b4620907a07e2e7ff3e977b7a035f2c50b1a135e491a801674b362a14a4cb43741834e0a4c4cc800565ed4083125930732f564ef54154e06b4943b0137566d82d4ab592a83b12c223a08680786276268b88bd40fcab2cb234243b9231ac4322465ca692ec625923cbcc3310e4e1ce78036e26a9da3df7f9e164539e6510dcbd449844b2a42be021956669c50673854204c12ecb14e2cc49649ce53c860aa08ba0e8d5997c039900a525a18a9315ae73058c11e201f194000b31dbc81062bb1b8b3a63548a68a89a7b18eb11ad3720ee755d7f476aca490e2fb5808758b9e621992c2f43c5210246505008526396329394a8525d3c6a505500d5e1b0023aab59e70cef4690115148a112851ef19ae4e5a5469953a915b544171f12d6518e7522ae6591639bf04c9c95eb2086f1063c4b138f3bc72aa0418e220ed5e02ab8518fd1127bd680534b7223d0f93334f7c8c035982bdd9559b90aaa004d026f18dd3be388ce792c0d02e734804ba741ee6069104701f36e66df35d60c76c966ef05a2f4cbf4ba7ece2fe7f9fd31cfb96b94bda6430a4c4875d7e4ced02c31205627e3838888acc24971817ce560aa828894c5193ea82af030cf84ee8041b8d96b5c4936721ff74c14607812af1ba8847ad0f17a2b125d97f3cbbeec17b04e03294d8b680d9f5a4a684d794a237529634ecea890d1b2c9fbca71a97f0c19ac00ad30a46b97ae3fbc0c2b4a769a854ed0c182f890d770aebb59060d8953cd8e150556cba229bbddf6a94ba0dc75399f5152ba7571d7242064329675b9baef11642921540e0a5791220208ae6ff52b4296867509aa935de5eb6df15c40c3c8c95348bc4285bd7afd32519f3d7dacbd0a48d8582af86b114d93d92a878cdfd9aa785dc9ec7c243b9a1252e1838b7b40ec731e45e451ec907250f929a8324f6721700cc938d9ad30ea42f29b4ae61246e670e200076904a1b35598111574a72f42af373dd0bb74e514045da47073571c1e45660212ad4aabee434acb9590115ee15b7f25752e3fcadf3fe4f1fed257fbcb73e5ad6319e904b054aa5b45699bc09edba13044321906508691f1072ca9875c5520a5c6e91a6909cf410d01cd2339474a435a8ba55823bb71d12cecd4708a6320d32a209d3f25d43aa16e402447b01d082d7c82ae893ebf59c54fd5a5a118f160eb062a5b54fd1c08754e216a14821844c540b423952662198a2a43c2d290c4c46a91325771cf81300d840b3a4b9a3378d4f33f4af63b32328d615615a1d245e083a528330827e8668f6a352d717cbb80d49e144964941a17f210254bdb2f49e512460a4495209d8c45242e111265256c89927e5462c74e06a2a180540551721aba75cab0d78a333a90ec092e8228a9439e6570966aaa3234880834aad5f046d197400c77cb8a0852ca942bb7cb63a85a31498990584442c362bd71a652a679345ae034b4ebb606898d350640d195ea83e84c5961133bb5eb85878537c182b2fc86a5ec96abe80d2e841a9a208ee3a856bb0f4bb4301de4593d439880afabc57663a2d04016c50058730acc58ad3795ee6926c4b02e36eac874d6bbc448ecd46744832ad9aac58690a02655341136d9da842ae0044c4db562b928f4b9822a0865896a28c1a9264837aeda4d8b0694d85cd4846a61d5aeab62e28420759dc01cec6aa011463b6f56fb159c4ccb2c0b3203af16a2e09c97a98aab514a099222aa3757be94409fd1f439056461a2a718f0991608b273c06ce4c56de02358ada9872a346ab3a332fde401e7928a26571415a64e0c785539aad24662150c0881490c78546975c223f185ae4b82afbf3cd6e79d07626563c1fbfa393f6e3d6cb051b9216a87f68f75fff77cfa007de4a58fc6b871d8c12dfb7cfd91591ef1e558110b0f74edd07e39fae9e49855ce642edf6efc121f530c2b330edfa6e5b2dcde8f55273973e4f5d7ba9b43a4ebf9889e598e151b9b590e161b9b594e141b9b59cab0c666a64b6bc290d68429ad094b5a13c3347573d260842287a8e6841ca39a1372906a4ec851aa392187a9e6841ca75a909b6c1b4df7fb63fd9c2eee7bcaf93f65b091d4252b9bad718b31daa67dd9dea6d33f49e1c1e72b393019bff4c10d35302d378c57500377fc79fc39', '2026-11-22 07:52:29.17757+00');

INSERT INTO public.audit_entry VALUES ('', 1, '2026-11-22T07:52:22.975311Z', '', '127.0.0.1', 'account', 'account xitong', NULL, '{"did":"created"}', NULL, '0000000000000000000000000000000000000000000000000000000000000000', 'a32834390d39db9d173c72460fbb2b6d6dc62815325d0329dfc41773fb9f5f84');
INSERT INTO public.audit_entry VALUES ('', 2, '2026-11-22T07:52:23.053042Z', '', '127.0.0.1', 'account', 'account xitong', NULL, '{"role":"SystemAdmin","module":null,"place":"Installation","county":"","part":""}', NULL, 'a32834390d39db9d173c72460fbb2b6d6dc62815325d0329dfc41773fb9f5f84', 'cd4134ba63bb682a5f9a9f1a31e101254330f080887c98d5fe98cd085a1f6f66');
INSERT INTO public.audit_entry VALUES ('', 3, '2026-11-22T07:52:23.240023Z', '', '127.0.0.1', 'account', 'account anquan', NULL, '{"did":"created"}', NULL, 'cd4134ba63bb682a5f9a9f1a31e101254330f080887c98d5fe98cd085a1f6f66', '548ba3d009ec6b635112e50e053982e00b4e9207c6eac85ee9b553a08c9de5b2');
INSERT INTO public.audit_entry VALUES ('', 4, '2026-11-22T07:52:23.246006Z', '', '127.0.0.1', 'account', 'account anquan', NULL, '{"role":"SecurityAdmin","module":null,"place":"Installation","county":"","part":""}', NULL, '548ba3d009ec6b635112e50e053982e00b4e9207c6eac85ee9b553a08c9de5b2', '7b49a273c382f2587c06cb8f195682050b15ab5a8380929438c30f9ca6cc84c2');
INSERT INTO public.audit_entry VALUES ('', 5, '2026-11-22T07:52:23.434990Z', '', '127.0.0.1', 'account', 'account shenji', NULL, '{"did":"created"}', NULL, '7b49a273c382f2587c06cb8f195682050b15ab5a8380929438c30f9ca6cc84c2', 'a083b1708c6eb84075888576847df334154d609aec3048342fe520079d3b9f01');
INSERT INTO public.audit_entry VALUES ('', 6, '2026-11-22T07:52:23.441997Z', '', '127.0.0.1', 'account', 'account shenji', NULL, '{"role":"AuditAdmin","module":null,"place":"Installation","county":"","part":""}', NULL, 'a083b1708c6eb84075888576847df334154d609aec3048342fe520079d3b9f01', '82afee5e12f42399412145dda9c9738ded30e6b2bbe3fce60fd36d30cafc41ca');
INSERT INTO public.audit_entry VALUES ('', 7, '2026-11-22T07:52:23.652482Z', 'xitong', '127.0.0.1', 'sign_in', 'account xitong', NULL, NULL, NULL, '82afee5e12f42399412145dda9c9738ded30e6b2bbe3fce60fd36d30cafc41ca', '8ec67b0bf3c5555e54349d77bab2a78bf5f3c7cd81ea02013cb6188ddc609abe');
INSERT INTO public.audit_entry VALUES ('', 8, '2026-11-22T07:52:23.760765Z', 'xitong', '127.0.0.1', 'account', 'account xitong', NULL, '{"did":"second factor on"}', NULL, '8ec67b0bf3c5555e54349d77bab2a78bf5f3c7cd81ea02013cb6188ddc609abe', 'f160480372fb4bfbde0ab180a7cd89050404ba4882f560dcb8357f86b7d1ace3');
INSERT INTO public.audit_entry VALUES ('', 9, '2026-11-22T07:52:23.778163Z', 'xitong', '127.0.0.1', 'account', 'account xitong', NULL, '{"did":"recovery codes made"}', NULL, 'f160480372fb4bfbde0ab180a7cd89050404ba4882f560dcb8357f86b7d1ace3', '3f199aa232e201b6b505e7870172c4caa60720ef00747c4b8878dc563691c722');
INSERT INTO public.audit_entry VALUES ('', 10, '2026-11-22T07:52:23.845315Z', 'xitong', '127.0.0.1', 'sign_out', 'account xitong', NULL, NULL, NULL, '3f199aa232e201b6b505e7870172c4caa60720ef00747c4b8878dc563691c722', 'c42ac95723eddd288c50b95b89ea041a25d6f992e7a3a3b255c688c78a40da71');
INSERT INTO public.audit_entry VALUES ('', 11, '2026-11-22T07:52:24.058123Z', 'xitong', '127.0.0.1', 'sign_in', 'account xitong', NULL, NULL, NULL, 'c42ac95723eddd288c50b95b89ea041a25d6f992e7a3a3b255c688c78a40da71', '0da21de21ad74ceab552189aa6162820c7d993c0c6de0e92ee72e866c062d08b');
INSERT INTO public.audit_entry VALUES ('', 12, '2026-11-22T07:52:24.250798Z', 'anquan', '127.0.0.1', 'sign_in', 'account anquan', NULL, NULL, NULL, '0da21de21ad74ceab552189aa6162820c7d993c0c6de0e92ee72e866c062d08b', '7062bfef960134a90cfa7050636ce0d6bdc3dcbd908fe4c20da41b380612b178');
INSERT INTO public.audit_entry VALUES ('', 13, '2026-11-22T07:52:24.289181Z', 'anquan', '127.0.0.1', 'account', 'account anquan', NULL, '{"did":"second factor on"}', NULL, '7062bfef960134a90cfa7050636ce0d6bdc3dcbd908fe4c20da41b380612b178', 'f693dc4268c3ba6b8dbdb9e0762df52c663771d135645a3647af786e1c44bf4e');
INSERT INTO public.audit_entry VALUES ('', 14, '2026-11-22T07:52:24.295194Z', 'anquan', '127.0.0.1', 'account', 'account anquan', NULL, '{"did":"recovery codes made"}', NULL, 'f693dc4268c3ba6b8dbdb9e0762df52c663771d135645a3647af786e1c44bf4e', '11e6c6014677444d957961d322e0df70921037357412699576af35dc29017d4f');
INSERT INTO public.audit_entry VALUES ('', 15, '2026-11-22T07:52:24.321450Z', 'anquan', '127.0.0.1', 'sign_out', 'account anquan', NULL, NULL, NULL, '11e6c6014677444d957961d322e0df70921037357412699576af35dc29017d4f', '84df817aee76a3def16ceac05d6afefb75b20fdae87f95af1bb83c9fb34048fe');
INSERT INTO public.audit_entry VALUES ('', 16, '2026-11-22T07:52:24.520530Z', 'anquan', '127.0.0.1', 'sign_in', 'account anquan', NULL, NULL, NULL, '84df817aee76a3def16ceac05d6afefb75b20fdae87f95af1bb83c9fb34048fe', '51efd223ceba90dbd6bc0aed14c7732c2e5836564052af82b97a51626c36d059');
INSERT INTO public.audit_entry VALUES ('', 17, '2026-11-22T07:52:24.698352Z', 'shenji', '127.0.0.1', 'sign_in', 'account shenji', NULL, NULL, NULL, '51efd223ceba90dbd6bc0aed14c7732c2e5836564052af82b97a51626c36d059', 'cbb246c1ba64a302d799fa68fc40e7ff099676d96f16abf18744ecbb9a27cd05');
INSERT INTO public.audit_entry VALUES ('', 18, '2026-11-22T07:52:24.727152Z', 'shenji', '127.0.0.1', 'account', 'account shenji', NULL, '{"did":"second factor on"}', NULL, 'cbb246c1ba64a302d799fa68fc40e7ff099676d96f16abf18744ecbb9a27cd05', 'a62836318c5c6fcbe20e809960b39f6e239fb30876bc5cde5216bc7888080972');
INSERT INTO public.audit_entry VALUES ('', 19, '2026-11-22T07:52:24.732367Z', 'shenji', '127.0.0.1', 'account', 'account shenji', NULL, '{"did":"recovery codes made"}', NULL, 'a62836318c5c6fcbe20e809960b39f6e239fb30876bc5cde5216bc7888080972', '2bf4fdd943b604bf67b0349343b3043d65557429426661f8a709f656b0984add');
INSERT INTO public.audit_entry VALUES ('', 20, '2026-11-22T07:52:24.759711Z', 'shenji', '127.0.0.1', 'sign_out', 'account shenji', NULL, NULL, NULL, '2bf4fdd943b604bf67b0349343b3043d65557429426661f8a709f656b0984add', '28d0590b16c6417eb78170961c9d753bf5f535e520b826be63bb4c1fcfd56432');
INSERT INTO public.audit_entry VALUES ('', 21, '2026-11-22T07:52:24.998388Z', 'shenji', '127.0.0.1', 'sign_in', 'account shenji', NULL, NULL, NULL, '28d0590b16c6417eb78170961c9d753bf5f535e520b826be63bb4c1fcfd56432', '10da706c1cf6305f1f9d03d972ac4a72be438689467848b0fa7e64a183c305ec');
INSERT INTO public.audit_entry VALUES ('', 22, '2026-11-22T07:52:25.165716Z', 'xitong', '127.0.0.1', 'account', 'account tongji', NULL, '{"did":"created"}', NULL, '10da706c1cf6305f1f9d03d972ac4a72be438689467848b0fa7e64a183c305ec', '14e01a459e9086ce7b48469dddb6862517e22e814a39050e09b7f00c74ac4b60');
INSERT INTO public.audit_entry VALUES ('', 23, '2026-11-22T07:52:25.200751Z', 'anquan', '127.0.0.1', 'account', 'account tongji', NULL, '{"role":"Clerk","module":"Data","place":"County","county":"999901","part":""}', NULL, '14e01a459e9086ce7b48469dddb6862517e22e814a39050e09b7f00c74ac4b60', '16799e8f4f46aee08d41570b4d0030044e6e0c6b02bad47372e66074efd4f588');
INSERT INTO public.audit_entry VALUES ('', 24, '2026-11-22T07:52:25.402081Z', 'tongji', '127.0.0.1', 'sign_in', 'account tongji', NULL, NULL, NULL, '16799e8f4f46aee08d41570b4d0030044e6e0c6b02bad47372e66074efd4f588', 'fa0586189e074fc1341c43d66d7677de52431d5a38e97ee2400224a821279ad3');
INSERT INTO public.audit_entry VALUES ('', 25, '2026-11-22T07:52:25.708224Z', 'tongji', '127.0.0.1', 'account', 'account tongji', NULL, '{"did":"password changed"}', NULL, 'fa0586189e074fc1341c43d66d7677de52431d5a38e97ee2400224a821279ad3', 'a1dd6266cec2c6092efea8a31e87b07690ec736d1d143460f9aa6728862322dd');
INSERT INTO public.audit_entry VALUES ('', 26, '2026-11-22T07:52:25.921692Z', 'tongji', '127.0.0.1', 'sign_in', 'account tongji', NULL, NULL, NULL, 'a1dd6266cec2c6092efea8a31e87b07690ec736d1d143460f9aa6728862322dd', 'cba933303779b90e862707fddc8c0868030ec385dcefa824ada67d2ac2412ceb');
INSERT INTO public.audit_entry VALUES ('', 27, '2026-11-22T07:52:26.063307Z', 'xitong', '127.0.0.1', 'account', 'account guihua', NULL, '{"did":"created"}', NULL, 'cba933303779b90e862707fddc8c0868030ec385dcefa824ada67d2ac2412ceb', '2bb91ee845c759636af979b1333c297aecbfc29c4e041d669613c8068ab6fa79');
INSERT INTO public.audit_entry VALUES ('', 28, '2026-11-22T07:52:26.097512Z', 'anquan', '127.0.0.1', 'account', 'account guihua', NULL, '{"role":"Clerk","module":"Planning","place":"County","county":"999901","part":""}', NULL, '2bb91ee845c759636af979b1333c297aecbfc29c4e041d669613c8068ab6fa79', '916749183327b0b36994a6f5e10f12b7490b81fb70e29cd4fc3f763f7399a5bb');
INSERT INTO public.audit_entry VALUES ('', 29, '2026-11-22T07:52:26.224115Z', 'guihua', '127.0.0.1', 'sign_in', 'account guihua', NULL, NULL, NULL, '916749183327b0b36994a6f5e10f12b7490b81fb70e29cd4fc3f763f7399a5bb', 'd266c7cf6d2deef78e01308216e50c92662097d96da61ad4aaf32a13ffc7b98b');
INSERT INTO public.audit_entry VALUES ('', 30, '2026-11-22T07:52:26.616560Z', 'guihua', '127.0.0.1', 'account', 'account guihua', NULL, '{"did":"password changed"}', NULL, 'd266c7cf6d2deef78e01308216e50c92662097d96da61ad4aaf32a13ffc7b98b', 'f86ae59f7103776c95b1363c4de404af7db2230eefbb683d715b8528800eb193');
INSERT INTO public.audit_entry VALUES ('', 31, '2026-11-22T07:52:26.808327Z', 'guihua', '127.0.0.1', 'sign_in', 'account guihua', NULL, NULL, NULL, 'f86ae59f7103776c95b1363c4de404af7db2230eefbb683d715b8528800eb193', '5192ccc7986f5618897a285acfca3acca619f588d46e3cd72c52a88871cc8cd6');
INSERT INTO public.audit_entry VALUES ('', 33, '2026-11-22T07:52:26.983859Z', 'anquan', '127.0.0.1', 'account', 'account juzhang', NULL, '{"role":"Leader","module":null,"place":"County","county":"999901","part":""}', NULL, 'e85df44f4e1332503eb82a4ba0b5d904c90cf9d274b4d801bb7c7cefb8009c52', '29332622a1daa6d1019f6ebdf6f545de2d1cf7cfa525f2490f6451eca4e56894');
INSERT INTO public.audit_entry VALUES ('', 35, '2026-11-22T07:52:27.403389Z', 'juzhang', '127.0.0.1', 'account', 'account juzhang', NULL, '{"did":"password changed"}', NULL, '159b3c26ba5aef34d7cbc951e4c618e0228776199a8af33ece4df20715a0bf4e', '7bcf794af99cc17f2c7a82b9ef8f60d4127f9250565bf9202e6e8cbbe961d62e');
INSERT INTO public.audit_entry VALUES ('', 36, '2026-11-22T07:52:27.597916Z', 'juzhang', '127.0.0.1', 'sign_in', 'account juzhang', NULL, NULL, NULL, '7bcf794af99cc17f2c7a82b9ef8f60d4127f9250565bf9202e6e8cbbe961d62e', '0bbc1c3aa4422eac180e409787b346fa11f1f8fe3d5520b6d7b7fc9ec96b5d83');
INSERT INTO public.audit_entry VALUES ('', 38, '2026-11-22T07:52:27.759053Z', 'anquan', '127.0.0.1', 'account', 'account tianbao', NULL, '{"role":"SchoolReporter","module":null,"place":"School","county":"999901","part":"2199000001"}', NULL, '90aea0fb6297c90233f6500cef4c9137b72f913c4001aae10a8bff6a21d9702a', 'ba28ed0f295e76b1194e615e951421ae5016421aae04a8f1507284f82a323b16');
INSERT INTO public.audit_entry VALUES ('', 39, '2026-11-22T07:52:27.885288Z', 'tianbao', '127.0.0.1', 'sign_in', 'account tianbao', NULL, NULL, NULL, 'ba28ed0f295e76b1194e615e951421ae5016421aae04a8f1507284f82a323b16', 'e0a709c22b7998e78e1a1e88564d6fe40e0c7749105f0f3cb2cdfb0a0f6c87bd');
INSERT INTO public.audit_entry VALUES ('', 42, '2026-11-22T07:52:30.949521Z', 'anquan', '127.0.0.1', 'account', 'account tianbao', NULL, '{"role":"Principal","module":null,"place":"School","county":"999901","part":"2199000001"}', NULL, '2e92b431d44c6a2f032bd1888fa6cbf527690ad75433684ba702064280087e37', 'af145741dcdd8b14048f450714fc0251dbf78e88c1379a54699803e33ea0fbbc');
INSERT INTO public.audit_entry VALUES ('', 43, '2026-11-22T07:52:31.010389Z', 'anquan', '127.0.0.1', 'account', 'account tianbao', '{"role":"Principal","module":null,"place":"School","county":"999901","part":"2199000001"}', NULL, NULL, 'af145741dcdd8b14048f450714fc0251dbf78e88c1379a54699803e33ea0fbbc', '041155763d1f60ec2d974b69e8dfe2b0498f42db6dd567d56edb5fe2fb512d81');
INSERT INTO public.audit_entry VALUES ('', 32, '2026-11-22T07:52:26.958916Z', 'xitong', '127.0.0.1', 'account', 'account juzhang', NULL, '{"did":"created"}', NULL, '5192ccc7986f5618897a285acfca3acca619f588d46e3cd72c52a88871cc8cd6', 'e85df44f4e1332503eb82a4ba0b5d904c90cf9d274b4d801bb7c7cefb8009c52');
INSERT INTO public.audit_entry VALUES ('', 34, '2026-11-22T07:52:27.130541Z', 'juzhang', '127.0.0.1', 'sign_in', 'account juzhang', NULL, NULL, NULL, '29332622a1daa6d1019f6ebdf6f545de2d1cf7cfa525f2490f6451eca4e56894', '159b3c26ba5aef34d7cbc951e4c618e0228776199a8af33ece4df20715a0bf4e');
INSERT INTO public.audit_entry VALUES ('', 37, '2026-11-22T07:52:27.730485Z', 'xitong', '127.0.0.1', 'account', 'account tianbao', NULL, '{"did":"created"}', NULL, '0bbc1c3aa4422eac180e409787b346fa11f1f8fe3d5520b6d7b7fc9ec96b5d83', '90aea0fb6297c90233f6500cef4c9137b72f913c4001aae10a8bff6a21d9702a');
INSERT INTO public.audit_entry VALUES ('', 40, '2026-11-22T07:52:28.146582Z', 'tianbao', '127.0.0.1', 'account', 'account tianbao', NULL, '{"did":"password changed"}', NULL, 'e0a709c22b7998e78e1a1e88564d6fe40e0c7749105f0f3cb2cdfb0a0f6c87bd', '1a6163dfcee4655a4a3c35bb0f94decc83be181c9dccb3ccce76b9b7d884d761');
INSERT INTO public.audit_entry VALUES ('', 41, '2026-11-22T07:52:28.348345Z', 'tianbao', '127.0.0.1', 'sign_in', 'account tianbao', NULL, NULL, NULL, '1a6163dfcee4655a4a3c35bb0f94decc83be181c9dccb3ccce76b9b7d884d761', '2e92b431d44c6a2f032bd1888fa6cbf527690ad75433684ba702064280087e37');
INSERT INTO public.audit_entry VALUES ('', 44, '2026-11-22T07:52:31.236153Z', 'juzhang', '127.0.0.1', 'failed_sign_in', 'sign-in', NULL, NULL, NULL, '041155763d1f60ec2d974b69e8dfe2b0498f42db6dd567d56edb5fe2fb512d81', 'd9f232bd2c7ddcc7fac80253c2bb6b74885635ba0ad59b6b7130bba8616cb44b');
INSERT INTO public.audit_entry VALUES ('', 45, '2026-11-22T07:52:31.303508Z', 'tianbao', '127.0.0.1', 'sign_out', 'account tianbao', NULL, NULL, NULL, 'd9f232bd2c7ddcc7fac80253c2bb6b74885635ba0ad59b6b7130bba8616cb44b', '9dd986449b2393faf03ba9405610c4d63043c875b20db1176bd8f6f4d759f428');
INSERT INTO public.audit_entry VALUES ('', 46, '2026-11-22T07:52:32.390369Z', 'system', '', 'backup', 'backup fixture.jhb', NULL, NULL, NULL, '9dd986449b2393faf03ba9405610c4d63043c875b20db1176bd8f6f4d759f428', '2736e2e75ca711a84e076cd4347dcc5ea4c01983fcaea60e0f5a628deeaae161');

INSERT INTO public.audit_head VALUES ('', 46, '2736e2e75ca711a84e076cd4347dcc5ea4c01983fcaea60e0f5a628deeaae161', 0, '0000000000000000000000000000000000000000000000000000000000000000');

INSERT INTO public.county VALUES ('999901', '999901', '示例县');

INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gdp_per_capita', '{"item":"gdp_per_capita","raw":"44928","number":44928,"sheet":"县情","row":2,"column":5}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_1', '{"item":"gov_1","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":7}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_10', '{"item":"gov_10","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":11}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_12', '{"item":"gov_12","raw":"100","number":100,"sheet":"县情","row":2,"column":22}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_13', '{"item":"gov_13","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":12}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_14', '{"item":"gov_14","raw":"53","number":53,"sheet":"县情","row":2,"column":23}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_15', '{"item":"gov_15","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":13}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_2', '{"item":"gov_2","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":8}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_6', '{"item":"gov_6","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":9}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_7', '{"item":"gov_7","raw":"8000","number":8000,"sheet":"县情","row":2,"column":20}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_8', '{"item":"gov_8","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":10}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'gov_9', '{"item":"gov_9","raw":"100","number":100,"sheet":"县情","row":2,"column":21}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'population', '{"item":"population","raw":"320993","number":320993,"sheet":"县情","row":2,"column":4}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_1', '{"item":"quality_1","raw":"97.3","number":97.3,"sheet":"县情","row":2,"column":24}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_2', '{"item":"quality_2","raw":"96.5","number":96.5,"sheet":"县情","row":2,"column":25}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_3', '{"item":"quality_3","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":14}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_5', '{"item":"quality_5","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":15}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_6', '{"item":"quality_6","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":16}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_7', '{"item":"quality_7","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":17}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_8', '{"item":"quality_8","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":18}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'quality_9', '{"item":"quality_9","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":19}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'revenue_per_capita', '{"item":"revenue_per_capita","raw":"2911","number":2911,"sheet":"县情","row":2,"column":6}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'satisfaction', '{"item":"satisfaction","raw":"86.1","number":86.1,"sheet":"县情","row":2,"column":26}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_1', '{"item":"veto_1","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":27}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_2', '{"item":"veto_2","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":28}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_3', '{"item":"veto_3","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":29}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_4', '{"item":"veto_4","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":30}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_5', '{"item":"veto_5","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":31}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_6', '{"item":"veto_6","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":32}');
INSERT INTO public.data_item VALUES ('999901', 2024, 1, 'veto_7', '{"item":"veto_7","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":33}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gdp_per_capita', '{"item":"gdp_per_capita","raw":"47228","number":47228,"sheet":"县情","row":2,"column":5}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_1', '{"item":"gov_1","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":7}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_10', '{"item":"gov_10","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":11}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_12', '{"item":"gov_12","raw":"100","number":100,"sheet":"县情","row":2,"column":22}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_13', '{"item":"gov_13","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":12}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_14', '{"item":"gov_14","raw":"55","number":55,"sheet":"县情","row":2,"column":23}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_15', '{"item":"gov_15","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":13}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_2', '{"item":"gov_2","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":8}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_6', '{"item":"gov_6","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":9}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_7', '{"item":"gov_7","raw":"8000","number":8000,"sheet":"县情","row":2,"column":20}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_8', '{"item":"gov_8","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":10}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'gov_9', '{"item":"gov_9","raw":"100","number":100,"sheet":"县情","row":2,"column":21}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'population', '{"item":"population","raw":"319493","number":319493,"sheet":"县情","row":2,"column":4}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_1', '{"item":"quality_1","raw":"97.6","number":97.6,"sheet":"县情","row":2,"column":24}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_2', '{"item":"quality_2","raw":"96.9","number":96.9,"sheet":"县情","row":2,"column":25}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_3', '{"item":"quality_3","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":14}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_5', '{"item":"quality_5","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":15}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_6', '{"item":"quality_6","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":16}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_7', '{"item":"quality_7","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":17}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_8', '{"item":"quality_8","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":18}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'quality_9', '{"item":"quality_9","raw":"达标","conclusion":true,"sheet":"县情","row":2,"column":19}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'revenue_per_capita', '{"item":"revenue_per_capita","raw":"3031","number":3031,"sheet":"县情","row":2,"column":6}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'satisfaction', '{"item":"satisfaction","raw":"87","number":87,"sheet":"县情","row":2,"column":26}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_1', '{"item":"veto_1","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":27}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_2', '{"item":"veto_2","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":28}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_3', '{"item":"veto_3","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":29}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_4', '{"item":"veto_4","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":30}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_5', '{"item":"veto_5","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":31}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_6', '{"item":"veto_6","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":32}');
INSERT INTO public.data_item VALUES ('999901', 2025, 1, 'veto_7', '{"item":"veto_7","raw":"否","conclusion":false,"sheet":"县情","row":2,"column":33}');

INSERT INTO public.data_school VALUES ('999901', 2024, 1, 0, '2199000001', '实验小学', '{"code":"2199000001","name":"实验小学","kind":"primary_school","row":2,"operator":7,"location":"urban","urbanRural":"111","township":"城关镇","district":"城区学区","schoolGroup":"实验小学教育集团","inspectionArea":"第一责任区","longitude":106.40415,"latitude":32.60152,"builtYear":2001,"values":{"area_indoor_pe":819.3,"area_sports_ground":7946,"area_teaching":9926.4,"art_room_min_area":96,"art_rooms":4,"backbone_rotated_primary":2,"boarders_primary":0,"books":73822,"built_year":2001,"classes_primary":38,"computers":227,"disabled_primary":6,"equipment_value":4942400,"grades_primary":6,"latitude":32.60152,"left_behind_primary":79,"longitude":106.40415,"max_class_primary":52,"migrants_primary":449,"multimedia_rooms":78,"music_room_min_area":103,"music_rooms":5,"pupils_primary":1885,"teachers_above_degree_primary":100,"teachers_backbone_primary":28,"teachers_mid_title_primary":72,"teachers_pe_art_primary":18,"teachers_primary":111,"teachers_rotated_primary":5,"teachers_rotation_due_primary":42}}');
INSERT INTO public.data_school VALUES ('999901', 2024, 1, 1, '2199000002', '城关镇九龙小学', '{"code":"2199000002","name":"城关镇九龙小学","kind":"primary_school","row":3,"operator":7,"location":"rural","urbanRural":"220","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","longitude":106.40151,"latitude":32.61224,"builtYear":1963,"values":{"area_indoor_pe":0,"area_sports_ground":882.1,"area_teaching":182.2,"art_room_min_area":102,"art_rooms":1,"backbone_rotated_primary":0,"boarders_primary":0,"books":1430,"built_year":1963,"classes_primary":6,"computers":9,"disabled_primary":0,"equipment_value":106300,"grades_primary":6,"latitude":32.61224,"left_behind_primary":11,"longitude":106.40151,"max_class_primary":10,"migrants_primary":0,"multimedia_rooms":2,"music_room_min_area":105,"music_rooms":1,"pupils_primary":40,"teachers_above_degree_primary":6,"teachers_backbone_primary":1,"teachers_mid_title_primary":4,"teachers_pe_art_primary":2,"teachers_primary":7,"teachers_rotated_primary":0,"teachers_rotation_due_primary":3}}');
INSERT INTO public.data_school VALUES ('999901', 2024, 1, 2, '2199000003', '城关镇龙洞教学点', '{"code":"2199000003","name":"城关镇龙洞教学点","kind":"teaching_point","row":4,"operator":7,"location":"rural","urbanRural":"220","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","parentCode":"2199000001","longitude":106.4175,"latitude":32.60948,"builtYear":1987,"values":{"area_indoor_pe":0,"area_sports_ground":951.9,"area_teaching":338.4,"art_room_min_area":96,"art_rooms":1,"backbone_rotated_primary":0,"boarders_primary":0,"books":1869,"built_year":1987,"classes_primary":5,"computers":10,"disabled_primary":0,"equipment_value":143800,"grades_primary":5,"latitude":32.60948,"left_behind_primary":20,"longitude":106.4175,"max_class_primary":16,"migrants_primary":0,"multimedia_rooms":2,"music_room_min_area":103,"music_rooms":1,"pupils_primary":64,"teachers_above_degree_primary":6,"teachers_backbone_primary":1,"teachers_mid_title_primary":3,"teachers_pe_art_primary":1,"teachers_primary":6,"teachers_rotated_primary":0,"teachers_rotation_due_primary":2}}');
INSERT INTO public.data_school VALUES ('999901', 2024, 1, 3, '3199000004', '城关镇思源学校', '{"code":"3199000004","name":"城关镇思源学校","kind":"nine_year","row":5,"operator":7,"location":"urban","urbanRural":"112","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","longitude":106.40817,"latitude":32.60072,"builtYear":2005,"values":{"area_indoor_pe":0,"area_sports_ground":5598.7,"area_teaching":2554.5,"art_room_min_area":100,"art_rooms":1,"backbone_rotated_middle":0,"backbone_rotated_primary":0,"boarders_middle":83,"boarders_primary":26,"books":10116,"built_year":2005,"classes_middle":6,"classes_primary":6,"computers":44,"disabled_middle":1,"disabled_primary":1,"equipment_value":1219300,"grades_middle":3,"grades_primary":6,"latitude":32.60072,"left_behind_middle":31,"left_behind_primary":27,"longitude":106.40817,"max_class_middle":30,"max_class_primary":33,"migrants_middle":4,"migrants_primary":4,"multimedia_rooms":13,"music_room_min_area":106,"music_rooms":1,"pupils_middle":164,"pupils_primary":179,"teachers_above_degree_middle":14,"teachers_above_degree_primary":11,"teachers_backbone_middle":2,"teachers_backbone_primary":3,"teachers_mid_title_middle":8,"teachers_mid_title_primary":6,"teachers_middle":16,"teachers_pe_art_middle":3,"teachers_pe_art_primary":2,"teachers_primary":12,"teachers_rotated_middle":0,"teachers_rotated_primary":1,"teachers_rotation_due_middle":6,"teachers_rotation_due_primary":6}}');
INSERT INTO public.data_school VALUES ('999901', 2024, 1, 4, '3199000005', '城北中学', '{"code":"3199000005","name":"城北中学","kind":"middle_school","row":6,"operator":7,"location":"urban","urbanRural":"111","township":"城关镇","district":"城区学区","schoolGroup":"第一中学教育集团","inspectionArea":"第一责任区","longitude":106.40315,"latitude":32.61126,"builtYear":2007,"values":{"area_indoor_pe":342.5,"area_sports_ground":4730.2,"area_teaching":2941.4,"art_room_min_area":93,"art_rooms":1,"backbone_rotated_middle":1,"boarders_middle":53,"books":10560,"built_year":2007,"classes_middle":10,"computers":52,"disabled_middle":2,"equipment_value":1295000,"grades_middle":3,"latitude":32.61126,"left_behind_middle":16,"longitude":106.40315,"max_class_middle":44,"migrants_middle":66,"multimedia_rooms":15,"music_room_min_area":96,"music_rooms":1,"pupils_middle":412,"teachers_above_degree_middle":28,"teachers_backbone_middle":5,"teachers_mid_title_middle":20,"teachers_middle":33,"teachers_pe_art_middle":4,"teachers_rotated_middle":2,"teachers_rotation_due_middle":15}}');
INSERT INTO public.data_school VALUES ('999901', 2025, 1, 0, '2199000001', '实验小学', '{"code":"2199000001","name":"实验小学","kind":"primary_school","row":2,"operator":7,"location":"urban","urbanRural":"111","township":"城关镇","district":"城区学区","schoolGroup":"实验小学教育集团","inspectionArea":"第一责任区","longitude":106.40415,"latitude":32.60152,"builtYear":2001,"values":{"area_indoor_pe":819.3,"area_sports_ground":8015.7,"area_teaching":10127.1,"art_room_min_area":96,"art_rooms":4,"backbone_rotated_primary":2,"boarders_primary":0,"books":75922,"built_year":2001,"classes_primary":38,"computers":242,"disabled_primary":6,"equipment_value":5271600,"grades_primary":6,"latitude":32.60152,"left_behind_primary":73,"longitude":106.40415,"max_class_primary":53,"migrants_primary":416,"multimedia_rooms":83,"music_room_min_area":103,"music_rooms":5,"pupils_primary":1900,"teachers_above_degree_primary":102,"teachers_backbone_primary":29,"teachers_mid_title_primary":73,"teachers_pe_art_primary":18,"teachers_primary":112,"teachers_rotated_primary":6,"teachers_rotation_due_primary":55}}');
INSERT INTO public.data_school VALUES ('999901', 2025, 1, 1, '2199000002', '城关镇九龙小学', '{"code":"2199000002","name":"城关镇九龙小学","kind":"primary_school","row":3,"operator":7,"location":"rural","urbanRural":"220","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","longitude":106.40151,"latitude":32.61224,"builtYear":1963,"values":{"area_indoor_pe":0,"area_sports_ground":886.6,"area_teaching":182.2,"art_room_min_area":102,"art_rooms":1,"backbone_rotated_primary":0,"boarders_primary":0,"books":1455,"built_year":1963,"classes_primary":6,"computers":9,"disabled_primary":0,"equipment_value":112500,"grades_primary":6,"latitude":32.61224,"left_behind_primary":9,"longitude":106.40151,"max_class_primary":9,"migrants_primary":1,"multimedia_rooms":2,"music_room_min_area":105,"music_rooms":1,"pupils_primary":40,"teachers_above_degree_primary":6,"teachers_backbone_primary":1,"teachers_mid_title_primary":4,"teachers_pe_art_primary":2,"teachers_primary":7,"teachers_rotated_primary":0,"teachers_rotation_due_primary":4}}');
INSERT INTO public.data_school VALUES ('999901', 2025, 1, 2, '2199000003', '城关镇龙洞教学点', '{"code":"2199000003","name":"城关镇龙洞教学点","kind":"teaching_point","row":4,"operator":7,"location":"rural","urbanRural":"220","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","parentCode":"2199000001","longitude":106.4175,"latitude":32.60948,"builtYear":1987,"values":{"area_indoor_pe":0,"area_sports_ground":944.1,"area_teaching":337.3,"art_room_min_area":96,"art_rooms":1,"backbone_rotated_primary":0,"boarders_primary":0,"books":1876,"built_year":1987,"classes_primary":5,"computers":10,"disabled_primary":0,"equipment_value":149800,"grades_primary":5,"latitude":32.60948,"left_behind_primary":19,"longitude":106.4175,"max_class_primary":16,"migrants_primary":0,"multimedia_rooms":2,"music_room_min_area":103,"music_rooms":1,"pupils_primary":63,"teachers_above_degree_primary":6,"teachers_backbone_primary":1,"teachers_mid_title_primary":3,"teachers_pe_art_primary":1,"teachers_primary":6,"teachers_rotated_primary":0,"teachers_rotation_due_primary":3}}');
INSERT INTO public.data_school VALUES ('999901', 2025, 1, 3, '3199000004', '城关镇思源学校', '{"code":"3199000004","name":"城关镇思源学校","kind":"nine_year","row":5,"operator":7,"location":"urban","urbanRural":"112","township":"城关镇","district":"城区学区","inspectionArea":"第一责任区","longitude":106.40817,"latitude":32.60072,"builtYear":2005,"values":{"area_indoor_pe":0,"area_sports_ground":5568.5,"area_teaching":2546.3,"art_room_min_area":100,"art_rooms":1,"backbone_rotated_middle":0,"backbone_rotated_primary":1,"boarders_middle":79,"boarders_primary":15,"books":10171,"built_year":2005,"classes_middle":6,"classes_primary":6,"computers":46,"disabled_middle":0,"disabled_primary":1,"equipment_value":1271900,"grades_middle":3,"grades_primary":6,"latitude":32.60072,"left_behind_middle":35,"left_behind_primary":28,"longitude":106.40817,"max_class_middle":30,"max_class_primary":32,"migrants_middle":6,"migrants_primary":6,"multimedia_rooms":13,"music_room_min_area":106,"music_rooms":1,"pupils_middle":163,"pupils_primary":175,"teachers_above_degree_middle":14,"teachers_above_degree_primary":11,"teachers_backbone_middle":2,"teachers_backbone_primary":3,"teachers_mid_title_middle":8,"teachers_mid_title_primary":6,"teachers_middle":16,"teachers_pe_art_middle":3,"teachers_pe_art_primary":2,"teachers_primary":12,"teachers_rotated_middle":1,"teachers_rotated_primary":1,"teachers_rotation_due_middle":6,"teachers_rotation_due_primary":5}}');
INSERT INTO public.data_school VALUES ('999901', 2025, 1, 4, '3199000005', '城北中学', '{"code":"3199000005","name":"城北中学","kind":"middle_school","row":6,"operator":7,"location":"urban","urbanRural":"111","township":"城关镇","district":"城区学区","schoolGroup":"第一中学教育集团","inspectionArea":"第一责任区","longitude":106.40315,"latitude":32.61126,"builtYear":2007,"values":{"area_indoor_pe":346.7,"area_sports_ground":4851.3,"area_teaching":3013.4,"art_room_min_area":93,"art_rooms":1,"backbone_rotated_middle":1,"boarders_middle":66,"books":10899,"built_year":2007,"classes_middle":10,"computers":55,"disabled_middle":2,"equipment_value":1387000,"grades_middle":3,"latitude":32.61126,"left_behind_middle":15,"longitude":106.40315,"max_class_middle":45,"migrants_middle":83,"multimedia_rooms":16,"music_room_min_area":96,"music_rooms":1,"pupils_middle":417,"teachers_above_degree_middle":29,"teachers_backbone_middle":5,"teachers_mid_title_middle":21,"teachers_middle":34,"teachers_pe_art_middle":4,"teachers_rotated_middle":3,"teachers_rotation_due_middle":17}}');

INSERT INTO public.data_version VALUES ('999901', 2024, 1, 'b37060dc60df4bf9251a7224bc843036d01893d87cd750f2817ecb0aa276200a', '{"format":"junheng-facts-1","code":"999901","name":"示例县","schoolYear":2024,"sheet":"学校","fields":["area_indoor_pe","area_sports_ground","area_teaching","art_room_min_area","art_rooms","backbone_rotated_middle","backbone_rotated_primary","boarders_middle","boarders_primary","books","built_year","classes_middle","classes_primary","computers","disabled_middle","disabled_primary","equipment_value","grades_middle","grades_primary","latitude","left_behind_middle","left_behind_primary","longitude","max_class_middle","max_class_primary","migrants_middle","migrants_primary","multimedia_rooms","music_room_min_area","music_rooms","pupils_high","pupils_middle","pupils_primary","teachers_above_degree_middle","teachers_above_degree_primary","teachers_backbone_middle","teachers_backbone_primary","teachers_mid_title_middle","teachers_mid_title_primary","teachers_middle","teachers_pe_art_middle","teachers_pe_art_primary","teachers_primary","teachers_rotated_middle","teachers_rotated_primary","teachers_rotation_due_middle","teachers_rotation_due_primary"],"columns":{"area_indoor_pe":51,"area_sports_ground":52,"area_teaching":50,"art_room_min_area":60,"art_rooms":58,"backbone_rotated_middle":49,"backbone_rotated_primary":41,"boarders_middle":30,"boarders_primary":23,"books":55,"built_year":16,"classes_middle":28,"classes_primary":21,"computers":54,"counts_as_school":13,"county_code":1,"county_name":2,"disabled_middle":33,"disabled_primary":26,"district":9,"equipment_value":53,"grades_middle":27,"grades_primary":20,"inspection_area":11,"latitude":15,"left_behind_middle":32,"left_behind_primary":25,"longitude":14,"max_class_middle":29,"max_class_primary":22,"migrants_middle":31,"migrants_primary":24,"multimedia_rooms":56,"music_room_min_area":59,"music_rooms":57,"operator":6,"parent_code":12,"pupils_high":19,"pupils_middle":18,"pupils_primary":17,"school_code":3,"school_group":10,"school_kind":5,"school_name":4,"teachers_above_degree_middle":43,"teachers_above_degree_primary":35,"teachers_backbone_middle":44,"teachers_backbone_primary":36,"teachers_mid_title_middle":46,"teachers_mid_title_primary":38,"teachers_middle":42,"teachers_pe_art_middle":45,"teachers_pe_art_primary":37,"teachers_primary":34,"teachers_rotated_middle":47,"teachers_rotated_primary":39,"teachers_rotation_due_middle":48,"teachers_rotation_due_primary":40,"township":8,"urban_rural":7}}', 'a-2024.xlsx', '学校', '01a2023e03fa7c71a28fdea03f692401', '2026-11-22 07:52:28.567849+00', 5, 0);
INSERT INTO public.data_version VALUES ('999901', 2025, 1, 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', '{"format":"junheng-facts-1","code":"999901","name":"示例县","schoolYear":2025,"sheet":"学校","fields":["area_indoor_pe","area_sports_ground","area_teaching","art_room_min_area","art_rooms","backbone_rotated_middle","backbone_rotated_primary","boarders_middle","boarders_primary","books","built_year","classes_middle","classes_primary","computers","disabled_middle","disabled_primary","equipment_value","grades_middle","grades_primary","latitude","left_behind_middle","left_behind_primary","longitude","max_class_middle","max_class_primary","migrants_middle","migrants_primary","multimedia_rooms","music_room_min_area","music_rooms","pupils_high","pupils_middle","pupils_primary","teachers_above_degree_middle","teachers_above_degree_primary","teachers_backbone_middle","teachers_backbone_primary","teachers_mid_title_middle","teachers_mid_title_primary","teachers_middle","teachers_pe_art_middle","teachers_pe_art_primary","teachers_primary","teachers_rotated_middle","teachers_rotated_primary","teachers_rotation_due_middle","teachers_rotation_due_primary"],"columns":{"area_indoor_pe":51,"area_sports_ground":52,"area_teaching":50,"art_room_min_area":60,"art_rooms":58,"backbone_rotated_middle":49,"backbone_rotated_primary":41,"boarders_middle":30,"boarders_primary":23,"books":55,"built_year":16,"classes_middle":28,"classes_primary":21,"computers":54,"counts_as_school":13,"county_code":1,"county_name":2,"disabled_middle":33,"disabled_primary":26,"district":9,"equipment_value":53,"grades_middle":27,"grades_primary":20,"inspection_area":11,"latitude":15,"left_behind_middle":32,"left_behind_primary":25,"longitude":14,"max_class_middle":29,"max_class_primary":22,"migrants_middle":31,"migrants_primary":24,"multimedia_rooms":56,"music_room_min_area":59,"music_rooms":57,"operator":6,"parent_code":12,"pupils_high":19,"pupils_middle":18,"pupils_primary":17,"school_code":3,"school_group":10,"school_kind":5,"school_name":4,"teachers_above_degree_middle":43,"teachers_above_degree_primary":35,"teachers_backbone_middle":44,"teachers_backbone_primary":36,"teachers_mid_title_middle":46,"teachers_mid_title_primary":38,"teachers_middle":42,"teachers_pe_art_middle":45,"teachers_pe_art_primary":37,"teachers_primary":34,"teachers_rotated_middle":47,"teachers_rotated_primary":39,"teachers_rotation_due_middle":48,"teachers_rotation_due_primary":40,"township":8,"urban_rural":7}}', 'a.xlsx', '学校', '01a2023e0561755e9f2135104e69ab95', '2026-11-22 07:52:28.803433+00', 5, 2);

INSERT INTO public.job VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 'plan.compliance', '"01a2023e081f757b88230e514583ab3b"', 'done', 1, 1, 'vm-32698-a8d5fb', 0.8, 138, 137.86430556956694, '[[0.068,138,137.7547474436218],[0.092,138,137.86430556956694]]', 'alternatives', false, 1, '2026-11-22 07:52:29.477852+00', '', '2026-11-22 07:52:29.545237+00', '2026-11-22 07:52:29.97985+00', '2026-11-22 07:52:29.97985+00');
INSERT INTO public.job VALUES ('999901', '01a2023e0bcf74e58c6403c11350e805', 'plan.compliance', '"01a2023e0bcf74e58c6403c11350e805"', 'done', 1, 1, 'vm-32698-a8d5fb', 0.8, 138, 137.86430556956694, '[[0.009,138,137.7547474436218],[0.012,138,137.86430556956694]]', 'alternatives', false, 1, '2026-11-22 07:52:30.417475+00', '', '2026-11-22 07:52:30.450599+00', '2026-11-22 07:52:30.578397+00', '2026-11-22 07:52:30.578397+00');

INSERT INTO public.job_result VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 1, 1, '\x31633437613863313433336536363136313438643462383833353531363433633936376265386337376337396266623463666334383830663161623038363034', '2026-11-22 07:52:29.97985+00');
INSERT INTO public.job_result VALUES ('999901', '01a2023e0bcf74e58c6403c11350e805', 1, 1, '\x31633437613863313433336536363136313438643462383833353531363433633936376265386337376337396266623463666334383830663161623038363034', '2026-11-22 07:52:30.578397+00');

INSERT INTO public.order_report VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 1, 1, 'under_way', 0, '0', '1', '1', '2026-11-22 07:52:30.898863+00');

INSERT INTO public.plan VALUES ('999901', '01a2023e0bcf74e58c6403c11350e805', 'compliance', '达标方案二', 2025, 1, 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', 'quality-2017', 'b413d3fd0fed7ebac15caea14d8bf003d95e195527ab57a41fc1a8cf6f2165cc', 'money_unit: {zh: "万元", en: "10 000 yuan"}
money_unit_in_yuan: 10000
actions:
  recruit_general:
    name: {zh: "招聘教师", en: "Recruit a teacher"}
    cost: 30
    adds: {teachers: 1, teachers_above_degree: 1}
    unit: {zh: "人", en: "teachers"}
    uses_quota: 1
    office: {zh: "人事股", en: "Personnel office"}
    source: {document: "假设", clause: "按三年工资和社保计", confidence: unchecked}
  recruit_pe_art:
    name: {zh: "招聘体育艺术教师", en: "Recruit a PE or art teacher"}
    cost: 30
    adds: {teachers: 1, teachers_above_degree: 1, teachers_pe_art: 1}
    unit: {zh: "人", en: "teachers"}
    uses_quota: 1
    office: {zh: "人事股", en: "Personnel office"}
    source: {document: "假设", clause: "按三年工资和社保计", confidence: unchecked}
  train_degree:
    name: {zh: "教师学历提升", en: "Raise a teacher''s degree"}
    cost: 1.5
    adds: {teachers_above_degree: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 2
    cap_field: teachers
    cap_minus: teachers_above_degree
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "学费补助", confidence: unchecked}
  grow_backbone:
    name: {zh: "培养骨干教师", en: "Train a backbone teacher"}
    cost: 2
    adds: {teachers_backbone: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 1
    cap_field: teachers
    cap_minus: teachers_backbone
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "培训费", confidence: unchecked}
  retrain_pe_art:
    name: {zh: "转岗培训体育艺术教师", en: "Retrain a teacher for PE or art"}
    cost: 1
    adds: {teachers_pe_art: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 1
    cap_field: teachers
    cap_minus: teachers_pe_art
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "培训费", confidence: unchecked}
  build_teaching:
    name: {zh: "建教学用房", en: "Build teaching rooms"}
    cost: 16.2
    fixed: 20
    adds: {area_teaching: 54}
    unit: {zh: "间（54 m²）", en: "rooms of 54 m²"}
    lead_years: 2
    office: {zh: "基建股", en: "Building office"}
    source: {document: "假设", clause: "每平方米 3000 元；开工费 20 万元", confidence: unchecked}
  build_sports:
    name: {zh: "建运动场地", en: "Build sports ground"}
    cost: 4
    fixed: 5
    adds: {area_sports_ground: 100}
    unit: {zh: "块（100 m²）", en: "plots of 100 m²"}
    lead_years: 1
    office: {zh: "基建股", en: "Building office"}
    source: {document: "假设", clause: "每平方米 400 元；开工费 5 万元", confidence: unchecked}
  buy_equipment:
    name: {zh: "购置教学仪器设备", en: "Buy equipment"}
    cost: 0.1
    adds: {equipment_value: 1000}
    unit: {zh: "千元", en: "thousand yuan"}
    office: {zh: "装备中心", en: "Equipment centre"}
    source: {document: "假设", clause: "按购置原值", confidence: unchecked}
  add_multimedia:
    name: {zh: "增配网络多媒体教室", en: "Equip a multimedia room"}
    cost: 5
    adds: {multimedia_rooms: 1}
    unit: {zh: "间", en: "rooms"}
    office: {zh: "装备中心", en: "Equipment centre"}
    source: {document: "假设", clause: "一间的设备和布线", confidence: unchecked}
', '{"Gap":0.001,"Seconds":60,"Alternatives":3}', NULL, '01a2023e0bcf74e58c6403c11350e805', 'within_gap', '138', 137.86430556630708, 0.0009832929977747747, 0.0125963, '\x8b28260080aaaaaaeaff7435d04b7703581a88886ea2d6a7c8ece884ecceec8ccac8ea04e88480000d778d70ab7237f3b425b203021220b3a0b272a9cc8cecceccee8ca8a8ae8a86acac80eccac884ec8282c888cc8adb21dddc3d4ee93f9b68ef939658cbb674673da4c997486464241299404aac45222327274f18995daf67f5d95a52f1785edd6ac2006adb51e57fb52efe5894035f8b547cd6e4bd90af9c18f67d7e02452ce66b5f379548c5a5acee65f9693f14b1385554b54851722cce16574379b268f2ae4851da848d92a0b531122c702c4efba148210100c7921c3967ad55d62a1b8b994e9d157925d2cbeb62bed32b8abe4805a1730000801688f24a10a9982bb3812fd7c47b9703221565a84b9fe58bc3b0e8cb5a1806afc96b91e25f30261e8bc5a5de9a48c51fb26a18ca2a2b72712dfeb50e3c630fd5442a969aacdf5dac864559579aa59552f5d54aabfc72e462af0c55afe877c5b585585c68faa1f287c23f677957a4e2d4aa171f7ddf99bc9b757c5d94221575f09d5e28ab45bf54ac86c56e58294310b1389b0db23a7608752c4e86e5a20c05384c5a294708a0501a24ab6331b35c87b2be43b95367ab41a4cbbe5f85388ee08e2ae838e4b6d25ff29dcf978adcc24e5560368a490219748864609baa3e8f7d633fe0b3b1fba8aa89ac96968cd406513bebda9a72e40c4a0bd2a1514eda6a5d362116977c1dcab36135f4038daa630b0e9d34da2239968195f5444a298dd104ac516b4391feb4d997c12f76087259bee24b973a920496861db371da5a74a64dd6ef1e6763dd382236c4b866b44609a4c049b44e9ba654952642b020b534929cb1ecd757c295261b0e425e2faefa7ed32f3b4ec48e20099e4385ac6cc0306a92f5bb47ad3668fa753608ddcc2f96453100126c08dd013046b3055468a5d352716c609baacf68e07c2eeb76fbd1413ecc61053a6a159c4320090e586b666da59aaa3f8d9549cc89595845508820c13a6656064d54930f9cc6c604ee442cac496222544a19edb495f629a9eabdad33a335892311dbeae09c366c08c9224906d5f39454fd29ac4be048c4b62a6ac3566964a32c6ba6e1aa24ebf7b66d2b9244ecab82754e1393664d0c0ae3a6a6eaf7b66f3392c40c2c9004006bac935304b1a3064afa812d26860bb13815ca3a5ba628988348d705b7ebe6fe5274194fe3f2a24bd310d645edfb221617ff4f732a66060527836191311ec76718124c6fd5f4671c4cb5995aa4a41200e7d8294777e0b4b52408ae5f5ce574c4334c0956a4132c9de8a7eb322144498ed8a136462ab9b2942b2b69bd7ef0cb220e9272d039c7ecb46394c6d9587cd214b59fe35d4d108b934d7725d465d29d2af21852b0108bd9c1b05ea36ad779fe4ae3cb6ae275028e68f89204728c62ff3e8bdf44f542b8eacbae4821712e16f3bd3aa1dbb9afd56c95179cea5a62b6c66a43c43cade3a7f81423c449cf46b718fd00cfc7eae6e5b4720ebdf1f807a85c02929804a30f7751a432b1526b0d286dbf6ad666a0c5a2f6e2a628bcefea81d13982f2ae1a1350baabd6140066529b8ffc9c4275feeef580b5f1dec5d0a9e4963190566a1adc206eff7db1a7db4665eefe93b66fb7ee93569ab9f76c43c5334c6a359948c94886ad511a0c34e03ea9e9b9ba9fd4d8489b985d8aec24a391463ba5d722f01ca3b1a729d1486b365880f1cc241d7c6fd1302f86092a035691994e6e330320ff785aac62ada671a333f780daa071b711b5416be621c5f18c2cd383d4045053bf7d26fa0754ffb506e38a269624495be95033cd976ce5ca2c5d4b6c583946d664d643e83906e3d0406294429068accc8e0c022d7ee313104952df78f400af37e069f0242bb1d9007646e78b241817242b63c12869971770e7c47a6fa6e7c416018bbbb3da6754ffd183c5252d0d93b58a35ec52e10ec616118da5e163f7f5f6d4f244d1304840a7154907c64fb204327196d090a8be61708a94283e695096dd2211bd2eb3e2d01a0d462ad04765600e62f41b9f8b2d48c63dc8ce15b6c628a91438905ac94f917d96f3367c8f9b4f7bbd4c987f3def11bdf19d95102d2668c1383896059580768a34b3288195ec18c1ca2bb3040e08405977c80dac568a25e39e9d64e464b49919972c034bb4565903c7ff7411f7699edda72073f62f7e77431ffd63587f908b0d39c61db9ce45074096a50276eed0ddcf913f38e90d4925ac8958b35e19c8c4684b929830c6b3110cf7193059e3eca6dcaba8f0fa196e32d7d5e270aac1b62cd213904869d990a18f58707d450efaf8affe78bdf356ee9ccfbeec7bf3ce9e2beedb6189e18b9d3c26e958e604400191730aec790c3cc51b79819609696570cd1dc3d1b602264a2bc716ad48dde2afa0abc60fc2760112c3caa222b30384246a27f6dff4f581826350acac5504a24fb1046412d492ec069c1242625129abf87a170612fcfa8ba2fa62a32b0603ce0cbe4c8a6e18379fc68d227baef93ea60249ad1c4a67dcc571042a169f8af432d5351552884e225b8e512677cef19dac0c5952c61813ab84909940a331600de9582620add6602d3a43d4c10bf41cbe98a9aa663064f7d0d7f3be7f5dfcad2752317eb2d9eedf6e5f3e6f1f7c35de78d8debff5f1ddd6f8d5c6f8fb9dd1fefde92f37a747b746fb8f4687874f8b63e327afdb5b1bed83c3e3ff3d1d1d3c98fef865bbb7a5a231ea0e8e9fbcfe70fd0b118bd95ca4e282cfaa10f9c8f966fa4d1575b350d09c46be8ed253c046d54702e9a2695054f5c317af8afaa1aa4aa45913f1a2ba17a2f21e025c19baca1a4eb26e9071a7d87ef7b6bd7978fc62b77dfbc66091c39d62fbe06872f0e3e8f087d1fe5d154ac41dbe9810042ef2d1bee1653030873bd157b9b2be3d3c7dff53fbe6dfed776fa77b2f47ef1f4dbf7833bd7330de7ee5c967ad5e8eb5daaa51fac4268b66a944cb4519cdcd464519f9b276e8766f6e36f279f7250c9158b9148edfec8cb7ef4c0e37638aa39b0f275b5fb62f9f8fbfdf19dfbb33dabf7fbcf970bab7d33c98bffe667ae3a99f62fa70fdc6b888569e8cd5ae3d3cf81bc1cbe793c7bbe3db47a5e2d8f4e8617b77b7dd3e68b75f7fb87e63faf3cbc9fbbd47457174f8a2dddc9deefdda3ebbf5020efdf73fc737ef4fdeff6372b8dd3edb6a5ffc73f4fed1d3b07bcfa2d34e977aa1ecaeb877ca633d5f45791175fc308ef2220f5156457e14a114ba69742174ca26ab2329392e6ec7800ef1f1e3e86493f5bb4562caf2952873030d35fdb9703f5a298b26ef56c0ae45dd1c260145218e66af34d930f2d15d19693470921486bcf34d7d7ef9c250c26250f71dfa2be36f7726dfec7d7c777bfcf8a83dd81e1d7d7bbcb53dd9fdba3d781e6ed8279bfd0c877ede3dbeb5f1e1fa8dc9b35f47efb6a67bcfda8d570f89ca68fffae487ddf6e1f3f6abff7f7cd772f4b5ad8df1bfde8e776e8f1fbf6d379e7e7c776f7cefcee4c1ebc9dd5fa67b3ba16c4da21cb776a29fd5049528abc3a08a7e7bba580d659e51035f8b561a5ffabc0ea18aa34f1adfcfeab5a8588e42b7e97878c2ef89a3b966a99f75223f1c96c5aaefc7d15f435d84ea77912f43941775d4e9f97c2574a3a5b5c847c3becf7f0f0e98d6a2aaee97c4558970be0c8112ee54535eeb466678f6cf2f2f679dcce76621d6772261d06aaecee7fdb5a313086c2ce68a2caf01552c92705813736cf4698de6f3c33a1b5c5ca77bd6207d5d8ccf2635529d49dc3f8d6323492116da58c9198449da1ca9962a96a441a915312bad8d7ba30332b8994365e454f55a25ab7524d1472da9929dbc53e144b3d296809d326a01598ca1d36958785e6537ab40de61b72b0b0fb57296893acca1c485ca554ba42cb40ae56d5941a21919c828a44822e2f0aa39e25d24a9905dd60a0412489264be02470bfb568d9150c824ef54317168484a70daa0769a1a10cf776da147c9b24f8f35acfaef45ff9e79dc89544cbcd4977075d594965dbcaf62916b4bd54489ff94a300dc7d83e64bbda21fc042e87151e0589ca966ffee3b756224c1d76c87ed7c9ece80f4083bb4108b997e1dcadcd7d96aa8447a79e1da', '1c47a8c1433e6616148d4b883551643c967be8c77c79bfb4cfc4880f1ab08604', '2026-11-22 07:52:30.581746+00', 'open', NULL, NULL, '2026-11-22 07:52:30.415276+00', '');
INSERT INTO public.plan VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 'compliance', '达标方案一', 2025, 1, 'd46a3723d1832e69aeebb6ba274613f1dd9e8f526916725384356a25827146bc', 'quality-2017', 'b413d3fd0fed7ebac15caea14d8bf003d95e195527ab57a41fc1a8cf6f2165cc', 'money_unit: {zh: "万元", en: "10 000 yuan"}
money_unit_in_yuan: 10000
actions:
  recruit_general:
    name: {zh: "招聘教师", en: "Recruit a teacher"}
    cost: 30
    adds: {teachers: 1, teachers_above_degree: 1}
    unit: {zh: "人", en: "teachers"}
    uses_quota: 1
    office: {zh: "人事股", en: "Personnel office"}
    source: {document: "假设", clause: "按三年工资和社保计", confidence: unchecked}
  recruit_pe_art:
    name: {zh: "招聘体育艺术教师", en: "Recruit a PE or art teacher"}
    cost: 30
    adds: {teachers: 1, teachers_above_degree: 1, teachers_pe_art: 1}
    unit: {zh: "人", en: "teachers"}
    uses_quota: 1
    office: {zh: "人事股", en: "Personnel office"}
    source: {document: "假设", clause: "按三年工资和社保计", confidence: unchecked}
  train_degree:
    name: {zh: "教师学历提升", en: "Raise a teacher''s degree"}
    cost: 1.5
    adds: {teachers_above_degree: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 2
    cap_field: teachers
    cap_minus: teachers_above_degree
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "学费补助", confidence: unchecked}
  grow_backbone:
    name: {zh: "培养骨干教师", en: "Train a backbone teacher"}
    cost: 2
    adds: {teachers_backbone: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 1
    cap_field: teachers
    cap_minus: teachers_backbone
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "培训费", confidence: unchecked}
  retrain_pe_art:
    name: {zh: "转岗培训体育艺术教师", en: "Retrain a teacher for PE or art"}
    cost: 1
    adds: {teachers_pe_art: 1}
    unit: {zh: "人", en: "teachers"}
    lead_years: 1
    cap_field: teachers
    cap_minus: teachers_pe_art
    office: {zh: "师训股", en: "Training office"}
    source: {document: "假设", clause: "培训费", confidence: unchecked}
  build_teaching:
    name: {zh: "建教学用房", en: "Build teaching rooms"}
    cost: 16.2
    fixed: 20
    adds: {area_teaching: 54}
    unit: {zh: "间（54 m²）", en: "rooms of 54 m²"}
    lead_years: 2
    office: {zh: "基建股", en: "Building office"}
    source: {document: "假设", clause: "每平方米 3000 元；开工费 20 万元", confidence: unchecked}
  build_sports:
    name: {zh: "建运动场地", en: "Build sports ground"}
    cost: 4
    fixed: 5
    adds: {area_sports_ground: 100}
    unit: {zh: "块（100 m²）", en: "plots of 100 m²"}
    lead_years: 1
    office: {zh: "基建股", en: "Building office"}
    source: {document: "假设", clause: "每平方米 400 元；开工费 5 万元", confidence: unchecked}
  buy_equipment:
    name: {zh: "购置教学仪器设备", en: "Buy equipment"}
    cost: 0.1
    adds: {equipment_value: 1000}
    unit: {zh: "千元", en: "thousand yuan"}
    office: {zh: "装备中心", en: "Equipment centre"}
    source: {document: "假设", clause: "按购置原值", confidence: unchecked}
  add_multimedia:
    name: {zh: "增配网络多媒体教室", en: "Equip a multimedia room"}
    cost: 5
    adds: {multimedia_rooms: 1}
    unit: {zh: "间", en: "rooms"}
    office: {zh: "装备中心", en: "Equipment centre"}
    source: {document: "假设", clause: "一间的设备和布线", confidence: unchecked}
', '{"Gap":0.001,"Seconds":60,"Alternatives":3}', NULL, '01a2023e081f757b88230e514583ab3b', 'within_gap', '138', 137.86430556630708, 0.0009832929977747747, 0.1018548, '\x8b28260080aaaaaaeaff7435d04b7703581a88886ea2d6a7c8ece884ecceec8ccac8ea04e88480000d778d70ab7237f3b425b203021220b3a0b272a9cc8cecceccee8ca8a8ae8a86acac80eccac884ec8282c888cc8adb21dddc3d4ee93f9b68ef939658cbb674673da4c997486464241299404aac45222327274f18995daf67f5d95a52f1785edd6ac2006adb51e57fb52efe5894035f8b547cd6e4bd90af9c18f67d7e02452ce66b5f379548c5a5acee65f9693f14b1385554b54851722cce16574379b268f2ae4851da848d92a0b531122c702c4efba148210100c7921c3967ad55d62a1b8b994e9d157925d2cbeb62bed32b8abe4805a1730000801688f24a10a9982bb3812fd7c47b9703221565a84b9fe58bc3b0e8cb5a1806afc96b91e25f30261e8bc5a5de9a48c51fb26a18ca2a2b72712dfeb50e3c630fd5442a969aacdf5dac864559579aa59552f5d54aabfc72e462af0c55afe877c5b585585c68faa1f287c23f677957a4e2d4aa171f7ddf99bc9b757c5d94221575f09d5e28ab45bf54ac86c56e58294310b1389b0db23a7608752c4e86e5a20c05384c5a294708a0501a24ab6331b35c87b2be43b95367ab41a4cbbe5f85388ee08e2ae838e4b6d25ff29dcf978adcc24e5560368a490219748864609baa3e8f7d633fe0b3b1fba8aa89ac96968cd406513bebda9a72e40c4a0bd2a1514eda6a5d362116977c1dcab36135f4038daa630b0e9d34da2239968195f5444a298dd104ac516b4391feb4d997c12f76087259bee24b973a920496861db371da5a74a64dd6ef1e6763dd382236c4b866b44609a4c049b44e9ba654952642b020b534929cb1ecd757c295261b0e425e2faefa7ed32f3b4ec48e20099e4385ac6cc0306a92f5bb47ad3668fa753608ddcc2f96453100126c08dd013046b3055468a5d352716c609baacf68e07c2eeb76fbd1413ecc61053a6a159c4320090e586b666da59aaa3f8d9549cc89595845508820c13a6656064d54930f9cc6c604ee442cac496222544a19edb495f629a9eabdad33a335892311dbeae09c366c08c9224906d5f39454fd29ac4be048c4b62a6ac3566964a32c6ba6e1aa24ebf7b66d2b9244ecab82754e1393664d0c0ae3a6a6eaf7b66f3392c40c2c9004006bac935304b1a3064afa812d26860bb13815ca3a5ba628988348d705b7ebe6fe5274194fe3f2a24bd310d645edfb221617ff4f732a66060527836191311ec76718124c6fd5f4671c4cb5995aa4a41200e7d8294777e0b4b52408ae5f5ce574c4334c0956a4132c9de8a7eb322144498ed8a136462ab9b2942b2b69bd7ef0cb220e9272d039c7ecb46394c6d9587cd214b59fe35d4d108b934d7725d465d29d2af21852b0108bd9c1b05ea36ad779fe4ae3cb6ae275028e68f89204728c62ff3e8bdf44f542b8eacbae4821712e16f3bd3aa1dbb9afd56c95179cea5a62b6c66a43c43cade3a7f81423c449cf46b718fd00cfc7eae6e5b4720ebdf1f807a85c02929804a30f7751a432b1526b0d286dbf6ad666a0c5a2f6e2a628bcefea81d13982f2ae1a1350baabd6140066529b8ffc9c4275feeef580b5f1dec5d0a9e4963190566a1adc206eff7db1a7db4665eefe93b66fb7ee93569ab9f76c43c5334c6a359948c94886ad511a0c34e03ea9e9b9ba9fd4d8489b985d8aec24a391463ba5d722f01ca3b1a729d1486b365880f1cc241d7c6fd1302f86092a035691994e6e330320ff785aac62ada671a333f780daa071b711b5416be621c5f18c2cd383d4045053bf7d26fa0754ffb506e38a269624495be95033cd976ce5ca2c5d4b6c583946d664d643e83906e3d0406294429068accc8e0c022d7ee313104952df78f400af37e069f0242bb1d9007646e78b241817242b63c12869971770e7c47a6fa6e7c416018bbbb3da6754ffd183c5252d0d93b58a35ec52e10ec616118da5e163f7f5f6d4f244d1304840a7154907c64fb204327196d090a8be61708a94283e695096dd2211bd2eb3e2d01a0d462ad04765600e62f41b9f8b2d48c63dc8ce15b6c628a91438905ac94f917d96f3367c8f9b4f7bbd4c987f3def11bdf19d95102d2668c1383896059580768a34b3288195ec18c1ca2bb3040e08405977c80dac568a25e39e9d64e464b49919972c034bb4565903c7ff7411f7699edda72073f62f7e77431ffd63587f908b0d39c61db9ce45074096a50276eed0ddcf913f38e90d4925ac8958b35e19c8c4684b929830c6b3110cf7193059e3eca6dcaba8f0fa196e32d7d5e270aac1b62cd213904869d990a18f58707d450efaf8affe78bdf356ee9ccfbeec7bf3ce9e2beedb6189e18b9d3c26e958e604400191730aec790c3cc51b79819609696570cd1dc3d1b602264a2bc716ad48dde2afa0abc60fc2760112c3caa222b30384246a27f6dff4f581826350acac5504a24fb1046412d492ec069c1242625129abf87a170612fcfa8ba2fa62a32b0603ce0cbe4c8a6e18379fc68d227baef93ea60249ad1c4a67dcc571042a169f8af432d5351552884e225b8e512677cef19dac0c5952c61813ab84909940a331600de9582620add6602d3a43d4c10bf41cbe98a9aa663064f7d0d7f3be7f5dfcad2752317eb2d9eedf6e5f3e6f1f7c35de78d8debff5f1ddd6f8d5c6f8fb9dd1fefde92f37a747b746fb8f4687874f8b63e327afdb5b1bed83c3e3ff3d1d1d3c98fef865bbb7a5a231ea0e8e9fbcfe70fd0b118bd95ca4e282cfaa10f9c8f966fa4d1575b350d09c46be8ed253c046d54702e9a2695054f5c317af8afaa1aa4aa45913f1a2ba17a2f21e025c19baca1a4eb26e9071a7d87ef7b6bd7978fc62b77dfbc66091c39d62fbe06872f0e3e8f087d1fe5d154ac41dbe9810042ef2d1bee1653030873bd157b9b2be3d3c7dff53fbe6dfed776fa77b2f47ef1f4dbf7833bd7330de7ee5c967ad5e8eb5daaa51fac4268b66a944cb4519cdcd464519f9b276e8766f6e36f279f7250c9158b9148edfec8cb7ef4c0e37638aa39b0f275b5fb62f9f8fbfdf19dfbb33dabf7fbcf970bab7d33c98bffe667ae3a99f62fa70fdc6b888569e8cd5ae3d3cf81bc1cbe793c7bbe3db47a5e2d8f4e8617b77b7dd3e68b75f7fb87e63faf3cbc9fbbd47457174f8a2dddc9deefdda3ebbf5020efdf73fc737ef4fdeff6372b8dd3edb6a5ffc73f4fed1d3b07bcfa2d34e977aa1ecaeb877ca633d5f45791175fc308ef2220f5156457e14a114ba69742174ca26ab2329392e6ec7800ef1f1e3e86493f5bb4562caf2952873030d35fdb9703f5a298b26ef56c0ae45dd1c260145218e66af34d930f2d15d19693470921486bcf34d7d7ef9c250c26250f71dfa2be36f7726dfec7d7c777bfcf8a83dd81e1d7d7bbcb53dd9fdba3d781e6ed8279bfd0c877ede3dbeb5f1e1fa8dc9b35f47efb6a67bcfda8d570f89ca68fffae487ddf6e1f3f6abff7f7cd772f4b5ad8df1bfde8e776e8f1fbf6d379e7e7c776f7cefcee4c1ebc9dd5fa67b3ba16c4da21cb776a29fd5049528abc3a08a7e7bba580d659e51035f8b561a5ffabc0ea18aa34f1adfcfeab5a8588e42b7e97878c2ef89a3b966a99f75223f1c96c5aaefc7d15f435d84ea77912f43941775d4e9f97c2574a3a5b5c847c3becf7f0f0e98d6a2aaee97c4558970be0c8112ee54535eeb466678f6cf2f2f679dcce76621d6772261d06aaecee7fdb5a313086c2ce68a2caf01552c92705813736cf4698de6f3c33a1b5c5ca77bd6207d5d8ccf2635529d49dc3f8d6323492116da58c9198449da1ca9962a96a441a915312bad8d7ba30332b8994365e454f55a25ab7524d1472da9929dbc53e144b3d296809d326a01598ca1d36958785e6537ab40de61b72b0b0fb57296893acca1c485ca554ba42cb40ae56d5941a21919c828a44822e2f0aa39e25d24a9905dd60a0412489264be02470bfb568d9150c824ef54317168484a70daa0769a1a10cf776da147c9b24f8f35acfaef45ff9e79dc89544cbcd4977075d594965dbcaf62916b4bd54489ff94a300dc7d83e64bbda21fc042e87151e0589ca966ffee3b756224c1d76c87ed7c9ece80f4083bb4108b997e1dcadcd7d96aa8447a79e1da', '1c47a8c1433e6616148d4b883551643c967be8c77c79bfb4cfc4880f1ab08604', '2026-11-22 07:52:29.984879+00', 'accepted', '2026-11-22 07:52:30.812228+00', '', '2026-11-22 07:52:29.471009+00', '');

INSERT INTO public.plan_order VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 1, '2199000001', 'primary', 'retrain_pe_art', 1, '1', '师训股', '2027-08-31');
INSERT INTO public.plan_order VALUES ('999901', '01a2023e081f757b88230e514583ab3b', 2, '2199000001', NULL, 'build_sports', 33, '137', '基建股', '2027-08-31');

INSERT INTO public.schema_migration VALUES (1, 'spine', 'ee5c444338f4a9f619a6558f20600972ca0180b23da06352c6afec27446953ac', '2026-11-22T07:52:21.6080136+00:00');
INSERT INTO public.schema_migration VALUES (2, 'pack_retired', '82c9851b1737361a8d85e051df098013f52cd8e51eb2e08b37beae20c727482c', '2026-11-22T07:52:21.6237418+00:00');
INSERT INTO public.schema_migration VALUES (3, 'jobs', '350409d73e14a0bb7ded0a21ce471993ce4f16a7280759a46bcb1c2614775bc4', '2026-11-22T07:52:21.6329707+00:00');
INSERT INTO public.schema_migration VALUES (4, 'plans', 'c2ee8ad13e1ebd5196316aee1ac65a48f2ae29e62fe1ad4a3c0b4bdcd0131190', '2026-11-22T07:52:21.6439388+00:00');
INSERT INTO public.schema_migration VALUES (5, 'audit', 'fac716da1dd25f951b1c07e5fc809699fdfba3625a706034d282e82daddf5ddb', '2026-11-22T07:52:21.6526310+00:00');
INSERT INTO public.schema_migration VALUES (6, 'accounts', '17008cdf99b885210e6b1e40ada9083b444c8e517a00578bfa3c8d86830e380c', '2026-11-22T07:52:21.6641151+00:00');
INSERT INTO public.schema_migration VALUES (7, 'rounds', '977f51a16eb3e2d7d577b5eeffb01d597bb2e6bf630c67f2799a0d64e091e619', '2026-11-22T08:43:25.5670873+00:00');
INSERT INTO public.schema_migration VALUES (8, 'people', '6f672c2d9d3180b3bcad9321a65a76b3bb3c38f58b240bd423d748fcedc43c6b', '2026-11-22T09:29:31.1234567+00:00');

INSERT INTO public.standard_pack VALUES ('999901', 'county-own', '8310d1571324b5045281df3ba20a678c6b358ca33f62be43412838149b074ec0', '# 县域义务教育均衡发展督导评估暂行办法，教督〔2012〕3号。写法见 standards/README.md。
# 学校办学基本标准由各省规定，另用省级标准包评估；本包算 8 项指标的差异系数和县级政府工作评分。
id: county-own
version: 1
name: {zh: 县域义务教育均衡发展督导评估, en: Evaluation of balanced compulsory education in counties}
short_name: {zh: 基本均衡, en: Basic balance}
source: {document: 教督〔2012〕3号, confidence: copy}
effective: {from: 2012-01-20}
stages: [primary, middle]

# 五项校舍、场馆、设备、计算机、图书按学生数加权拆到学段（室内体育用房随场馆拆分）；教师按学段填报，不拆分。
splitting:
  fields: [area_teaching, area_indoor_pe, area_sports_ground, equipment_value, computers, books]
  weights: {primary: 1, middle: 1.1, high: 1.32}
  source: {clause: 差异系数计算方法, confidence: copy}

# 表Ⅱ不含民办学校、非县级举办的学校和教学点；它们是否计入差异系数，文本未查到，这里按计入处理。
# 不计入时把 from: [schools] 改成 from: [schools, cv]。
exclusions:
  - id: special
    name: {zh: 特殊教育学校, en: Special education schools}
    when: kind == ''special''
    from: [schools, cv]
    source: {clause: 差异系数计算范围, confidence: unchecked}
  - id: vocational
    name: {zh: 职业学校, en: Vocational schools}
    when: kind == ''vocational''
    from: [schools, cv]
    source: {clause: 差异系数计算范围, confidence: unchecked}
  - id: private
    name: {zh: 民办学校（差异系数仍计入，待核）, en: ''Private schools (still in the CV, to be checked)''}
    when: operator == 10
    from: [schools]
    source: {clause: 申报表填报说明, confidence: verified}
  - id: not_county_run
    name: {zh: 省、市、高校、企业举办的学校（差异系数仍计入，待核）, en: ''Schools run by province, city, university or enterprise (still in the CV, to be checked)''}
    when: operator in (1, 2, 3, 4, 5, 6, 9)
    from: [schools]
    source: {clause: 申报表填报说明, confidence: verified}
  - id: teaching_point
    name: {zh: 教学点（差异系数仍计入，待核）, en: ''Teaching points (still in the CV, to be checked)''}
    when: kind == ''teaching_point''
    from: [schools]
    source: {clause: 申报表填报说明, confidence: verified}

missing: block

indicators:
  - id: area_teaching
    name: {zh: 生均教学及辅助用房面积, en: Teaching rooms per pupil}
    short_name: {zh: 教学用房, en: Teaching rooms}
    # 室内体育用房是否移到场馆，2012 年文本未查到，按 2017 年的算法处理。
    numerator: area_teaching - area_indoor_pe
    denominator: pupils
    scale: 1
    unit: {zh: m²/人, en: m² per pupil}
    amount_unit: {zh: m², en: m²}
    source: {clause: 指标一, confidence: unchecked}
    note: {zh: 室内体育用房已扣除（按 2017 年算法，待核）。, en: ''Indoor PE rooms are taken out, as in 2017 (to be checked).''}
  - id: area_sports
    name: {zh: 生均体育运动场馆面积, en: Sports grounds and halls per pupil}
    short_name: {zh: 体育场馆, en: Sports area}
    numerator: area_sports_ground + area_indoor_pe
    denominator: pupils
    scale: 1
    unit: {zh: m²/人, en: m² per pupil}
    amount_unit: {zh: m², en: m²}
    source: {clause: 指标二, confidence: unchecked}
    note: {zh: 运动场地加室内体育用房（按 2017 年算法，待核）。, en: ''Sports ground plus indoor PE rooms, as in 2017 (to be checked).''}
  - id: equipment_value
    name: {zh: 生均教学仪器设备值, en: Equipment value per pupil}
    short_name: {zh: 仪器设备, en: Equipment}
    numerator: equipment_value
    denominator: pupils
    scale: 1
    unit: {zh: 元/人, en: yuan per pupil}
    amount_unit: {zh: 元, en: yuan}
    source: {clause: 指标三, confidence: verified}
  - id: computers
    name: {zh: 每百名学生拥有计算机台数, en: Computers per 100 pupils}
    short_name: {zh: 计算机, en: Computers}
    numerator: computers
    denominator: pupils
    scale: 100
    unit: {zh: 台/百名学生, en: per 100 pupils}
    amount_unit: {zh: 台, en: computers}
    whole_amounts: true
    source: {clause: 指标四, confidence: verified}
  - id: books
    name: {zh: 生均图书册数, en: Books per pupil}
    short_name: {zh: 图书, en: Books}
    numerator: books
    denominator: pupils
    scale: 1
    unit: {zh: 册/人, en: books per pupil}
    amount_unit: {zh: 册, en: books}
    whole_amounts: true
    source: {clause: 指标五, confidence: verified}
  - id: teachers
    name: {zh: 师生比, en: Teachers per pupil}
    short_name: {zh: 师生比, en: Teachers}
    numerator: teachers
    denominator: pupils
    scale: 1
    unit: {zh: 人/人, en: per pupil}
    amount_unit: {zh: 人, en: teachers}
    whole_amounts: true
    decimals: 3
    source: {clause: 指标六, confidence: unchecked}
    note: {zh: 按专任教师计算；有的县按教职工计算，待核。, en: ''Full-time teachers; some counties count all staff (to be checked).''}
  - id: teachers_above_degree
    name: {zh: 生均高于规定学历教师数, en: Teachers above the required degree per pupil}
    short_name: {zh: 高学历教师, en: Higher degree}
    numerator: teachers_above_degree
    denominator: pupils
    scale: 1
    unit: {zh: 人/人, en: per pupil}
    amount_unit: {zh: 人, en: teachers}
    whole_amounts: true
    decimals: 3
    source: {clause: 指标七, confidence: verified}
    note: {zh: 小学为专科及以上，初中为本科及以上。, en: Primary - college and above. Junior middle - bachelor and above.}
  - id: teachers_mid_title
    name: {zh: 生均中级及以上专业技术职务教师数, en: Teachers with a middle or higher title per pupil}
    short_name: {zh: 中级职称教师, en: Middle title}
    numerator: teachers_mid_title
    denominator: pupils
    scale: 1
    unit: {zh: 人/人, en: per pupil}
    amount_unit: {zh: 人, en: teachers}
    whole_amounts: true
    decimals: 3
    source: {clause: 指标八, confidence: verified}

cv_rule:
  kind: composite
  limits: {primary: 0.65, middle: 0.55}
  text: {zh: 8 项指标差异系数的平均值（综合差异系数），小学不大于 0.65，初中不大于 0.55；单项差异系数只打印。, en: ''The mean of the eight CVs is at most 0.65 in primary and 0.55 in junior middle schools. Single CVs are printed only.''}
  source: {clause: 第四章, confidence: verified}

county:
  - id: government
    name: {zh: 县级人民政府推进义务教育均衡发展工作评估, en: Work of the county government}
    rule: points
    pass_points: 85
    when_absent: not_reported
    source: {clause: 4 个方面 17 项, confidence: copy}
    items:
      # 各项分值由省里规定，这里是可以修改的假定（合计 100 分），待核。
      # 入学机会 20 分
      - id: item_1
        name: {zh: ''将进城务工人员随迁子女就学纳入当地教育发展规划，纳入财政保障体系'', en: ''Migrant children are in the local education plan and in public funding''}
        aspect: {zh: 入学机会, en: Access}
        kind: score
        points: 5
        source: {clause: 第（一）项, confidence: copy}
      - id: item_2
        name: {zh: ''建立以政府为主导、社会各方面广泛参与的留守儿童关爱体系'', en: ''A care system for left-behind children led by the government''}
        aspect: {zh: 入学机会, en: Access}
        kind: score
        points: 5
        source: {clause: 第（二）项, confidence: copy}
      - id: item_3
        name: {zh: ''三类残疾儿童少年入学率不低于 80%'', en: ''Enrolment of children with the three kinds of disability is at least 80 %''}
        aspect: {zh: 入学机会, en: Access}
        kind: score
        points: 5
        unit: ''%''
        deduction: {target: 80, step: 1, points: 1}
        source: {clause: 第（三）项, confidence: copy}
      - id: item_4
        name: {zh: ''优质普通高中招生名额分配到县域内初中的比例逐步提高'', en: ''The share of places of good high schools allocated to junior middle schools rises''}
        aspect: {zh: 入学机会, en: Access}
        kind: score
        points: 5
        source: {clause: 第（四）项, confidence: copy}
      # 保障机制 25 分
      - id: item_5
        name: {zh: ''建立义务教育均衡发展责任、监督和问责机制'', en: ''Responsibility, supervision and accountability for balanced development''}
        aspect: {zh: 保障机制, en: Guarantees}
        kind: score
        points: 7
        source: {clause: 第（五）项, confidence: copy}
      - id: item_6
        name: {zh: ''义务教育经费在财政预算中单列，近三年教育经费做到“三个增长”'', en: ''Education is listed separately in the budget, with the three kinds of growth in the last three years''}
        aspect: {zh: 保障机制, en: Guarantees}
        kind: score
        points: 6
        source: {clause: 第（六）项, confidence: copy}
      - id: item_7
        name: {zh: ''推进学校标准化建设，制定并有效实施薄弱学校改造计划，财政性教育经费向薄弱学校倾斜'', en: ''School standardisation and improvement of weak schools, with money tilted to them''}
        aspect: {zh: 保障机制, en: Guarantees}
        kind: score
        points: 6
        source: {clause: 第（七）项, confidence: copy}
      - id: item_8
        name: {zh: ''农村税费改革转移支付资金用于义务教育的比例达到省级规定要求'', en: ''The share of the rural tax reform transfer used for compulsory education meets the provincial norm''}
        aspect: {zh: 保障机制, en: Guarantees}
        kind: score
        points: 6
        source: {clause: 第（八）项, confidence: copy}
      # 教师队伍 25 分
      - id: item_9
        name: {zh: ''全面实施义务教育绩效工资制度'', en: ''Performance pay is in force everywhere''}
        aspect: {zh: 教师队伍, en: Teachers}
        kind: score
        points: 7
        source: {clause: 第（九）项, confidence: unchecked}
      - id: item_10
        name: {zh: ''义务教育学校学科教师配备合理，生师比达到省级规定标准'', en: ''Teachers for every subject; pupil-teacher ratio to the provincial norm''}
        aspect: {zh: 教师队伍, en: Teachers}
        kind: score
        points: 6
        source: {clause: 第（十）项, confidence: unchecked}
      - id: item_11
        name: {zh: ''建立并有效实施县域内义务教育学校校长和教师定期交流制度'', en: ''Heads and teachers rotate regularly within the county''}
        aspect: {zh: 教师队伍, en: Teachers}
        kind: score
        points: 6
        source: {clause: 第（十一）项, confidence: unchecked}
      - id: item_12
        name: {zh: ''落实教师培训经费，加强教师培训'', en: ''Teacher training is funded and carried out''}
        aspect: {zh: 教师队伍, en: Teachers}
        kind: score
        points: 6
        source: {clause: 第（十二）项, confidence: unchecked}
      # 质量与管理 30 分
      - id: item_13
        name: {zh: ''按照国家规定的义务教育课程方案开齐开足课程'', en: ''The full national curriculum is taught''}
        aspect: {zh: 质量与管理, en: Quality and management}
        kind: score
        points: 6
        source: {clause: 第（十三）项, confidence: unchecked}
      - id: item_14
        name: {zh: ''小学、初中巩固率达到省级规定标准'', en: ''Retention in primary and junior middle schools meets the provincial norm''}
        aspect: {zh: 质量与管理, en: Quality and management}
        kind: score
        points: 6
        source: {clause: 第（十四）项, confidence: unchecked}
      - id: item_15
        name: {zh: ''小学、初中学生体质健康及格率达到省级规定标准'', en: ''The pass rate of physical fitness meets the provincial norm''}
        aspect: {zh: 质量与管理, en: Quality and management}
        kind: score
        points: 6
        source: {clause: 第（十五）项, confidence: unchecked}
      - id: item_16
        name: {zh: ''义务教育阶段择校现象得到基本遏制'', en: ''School choice is basically contained''}
        aspect: {zh: 质量与管理, en: Quality and management}
        kind: score
        points: 6
        source: {clause: 第（十六）项, confidence: unchecked}
      - id: item_17
        name: {zh: ''中小学生过重的课业负担得到有效减轻'', en: ''Excessive homework is effectively relieved''}
        aspect: {zh: 质量与管理, en: Quality and management}
        kind: score
        points: 6
        source: {clause: 第（十七）项, confidence: unchecked}

  - id: approval
    name: {zh: 公众满意度, en: Public satisfaction}
    rule: all
    when_absent: not_reported
    source: {clause: 公众满意度, confidence: verified}
    items:
      - id: satisfaction
        name: {zh: 公众对本县义务教育均衡发展的满意度, en: Public satisfaction with balanced education in the county}
        kind: number
        limit: 85
        unit: ''%''
        evidence: {zh: 问卷调查统计, en: Questionnaires}
        source: {clause: 公众满意度, confidence: verified}

rounding: {value: 2, mean: 2, cv: 3, ratio: 1}

notes:
  - {zh: 学校办学基本标准由省里规定，本包不判定单所学校；请同时选用省级标准包。, en: The standard for single schools is set by each province and is judged by a provincial pack beside this one.}
  - {zh: 民办学校、非县级举办的学校和教学点不进表Ⅱ；是否进差异系数未查到，本包按计入处理，可在 exclusions 中改。, en: ''Private schools, schools not run by the county and teaching points are not in table II. Whether they enter the CV was not found; here they do, and exclusions can be changed.''}
  - {zh: 17 项的分值是假定，合计 100 分，85 分合格；省里另有规定时改 points。, en: ''The points of the 17 items are an assumption that sums to 100; 85 passes. Change points where the province says otherwise.''}
  - {zh: 室内体育用房从教学用房移到场馆，是按 2017 年的算法，2012 年文本未查到。, en: Moving indoor PE rooms from teaching rooms to sports area follows the rule of 2017; the text of 2012 was not found.}
  - {zh: 施行日期取文件印发日，待对照原文核实。, en: The effective date is the date of issue and is to be checked against the document.}
', '2026-11-22 07:52:28.907885+00', NULL);

INSERT INTO public.upload VALUES ('999901', '01a2023e03fa7c71a28fdea03f692401', 'a-2024.xlsx', '\x504b030414000600080000002100abf9d6528e0e0000aa45000018000000786c2f776f726b7368656574732f7368656574312e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc54858ae0829ccc125b251325854a28d35049a124bfc02735adc4393527c756c9d548492131b924b32c3520312fd5562929bfa4243f3728333da34449a1b824b124d55629ad28bf2a350fc971208b600e05b161ee730307434091424a6a5a62694e49507eb9472ac8285b25430bb0fee4fc9c623b9be4fc1c85dc4c50b02b29e42656807d5e9e99529261ab6468a8a4905c5a5c929f1b0e1580e983e83082ea305252205287315487314287197e3b4ca03a4ce03a8c08e83085ea3085eb3024a0c30caac30ca18380cfcda13acc89d66101d56141b40e4ba80e4ba275181a40b58018b01821e077501c43a2dd90787b60116f8814f384ec8145bd2152dc1308654358e4831830ff10d2038b7e43a4f827a4079600400985587b6049c090f83400ca7790b0263e1518c292018841a4db8c60e900c420568f2134ed18119f0e8c60e900c420d61e583a30223e1d18c1d2018841ac3db07460447c3a00952ce0f8013188b507960e8c884f0746b0c200c420d61e583a3022be3c3086a5031083487b8c61e900c420560f2c1d1823950704f29c312c1d8018c4da034b07c688da00547ee1aba38c61e900c420d61e5879604c7c8d600c4b072006b1f6c0d28131f1e581312c1d801844da63024b072006b17a60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3081a5031083587b60e9c084f8f2c014960e400c22ed3185a5031083583db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b0740062106b0f2c1d98125f1e98c2d2018841a43d66b0740062e0d7a30fe924807b3f2e892589763645f9e50a45e05e4206a83763016bbec33b174a7636c920158e864a0ac5608525b64a9979399979a9c125454a763699c57636e03e9c5571416272aaad5241516a716a5159aa92ddd3befdcf772d7fb1b0e7d994fd4f7b763ded98f464f7e2e70b1a6df44bec6cf4411af593a1c63b9167fcd309bd580c7326c7b0b5cb9e2d58f86c41fb8bf56dd89de842b6a94f27f43e5fbe018b435dc931b26bded3b5cb9e6fdcfd745e371623ddc830f2c98e7d4fbbe6bd6868c569aa3b19a63e9ddff764e7c2a71d6dcf37eec6e2500f328c7cb273e1cba9ed580cf324c3b0a76b973dedd985c5302f320c7b3675e68ba64d2f67b73d9dbd088b91de6418f97ceee2a76b97bdd8b2f8c9eeddd81dea4386a9cf3a1b9e6e9cf764c7daa7fb9b0924785f728c9fb1fee984652fd62d04993d155b9af723c3d4e7bbfb9fee5a86255cfdc9316cd71aec86059061d8d3ddbb9e2d58f874e79627bbf762715f2039466ee80725cd392b9e2d58f87ccafc67584331881c833be682e21dbfc1c16418fc72f50cc206879061f0534850ecdcf27cd772ece1104ab6a9cffbd76237328c6c239fcd6978ba64f9f3feb52f17cdc59218c2c936f8e9fa96a7ebf6e34c0c11641bfc7256ff8bfd8d4fd74e78ba7433f6d08824dbece753673e5dd7f1b465fff3d54bb19b1d45b6d92f67f53fef5ffb74c3c617eb773f5bd7fd7cda3e509d882bb33892d57881e4163c69cf91ac460bd8589c89cf91acb60bd84c02a9cf91acf60bd86402c9cf91ac660cd864c2e9cf919c060d349009264047b2da353097939202c969ed404abf273b263fd9bdfbd9d4994f777460cf468e64b57ec0452ba8e4ded5f76279cbd375b340954e5f1b5e8bc86919417c01e90a3cd9bdf4c98eae97ab563cddb909af45e4b49720163dd93bf945d3a6179dbb9ecd594f44d091d384825ab463edf35dcb9ff677413cf5a2b1e7f9f20d783d454e7b0a6ad7ae25cfb636bed8bbeee9a6e978ad20a77105b1e2e9ae294fc0b6e0359f9cf616c47c88e144443d59ad3070962422bac96a8f810d2731a750d03e03779a21898a88e022a7bd06291e49cc2964b5dfc041f784e49c4256ab0e6217380d139153c86ae581ad202ea790d5d8039b4f744e21a7d907cadd6b973dedef7ab1aff569d7cae753563cebd8ff72eea2e7cbd7bfdfd3f1b86fe1fb3d9d589aae8e643503d72d79dad60a4966445b444e9bf0c5fe094fbb563c9db3ebe99c0d84fde2444e6b10126e4f76af7a3a73c58b75fb9e2e697fdab0e7fd9e8ea7adcdd843cc899cc621c496e75356bc58b7f0f9bae9cfe6ec7adabf017ba5ef44564371f6be273b973d6debc16126394dc4e77b273edf3de7e992594f574d7ab27732c80beb96e0309f9c86e2cbf99b9fec9cf064c764501202b5e870194e4e43f1f9be3e483b8190e1e43414b1b87c4ec3d30dfd442451729a8b58fc42d83afda2fc72f828b0117cb0d7484981f8615e4b4b4b4b03432ca5861349c63c5fb2ebc9beeea77dfbb198e44c924946869696062080cd512e2419f574ddbc97ab7a204d182cee02adf1213ea0701ae346929bccb138c49d24130c0db1858c0749663c9ddff7b475338ee158924dead905ea7e601f8e25cd30a4082334284b92c1cfd7ac79b2a301df70ac2f49e63d9bb11e4b3cfa81f260999da181999e898189a1a98d7e999d0d7c96c41f226b6ca4676660686a842a190091343200e545645d811009430b0b34e342201266a8e68442448d2d5085c320c2e8b68643840d50154740444d4c2c51c52321e2e668c25110613487387a4084c1a915d9438e9e500903346b1dbd201246686e77f486881ba28bfb40c4cdd182d2d117228e165e8ed0d83141570e8d1774616828585a1a99e999a006842334242c0c2df58cd1a4a0a1616e698216204e8e106799589a1899a0fbddc909226964648e6a9e933344c2dcd8c208cd854e2e5029b47071728588a3f9dfc90d228ce617277788b0a1019a4f9ca0116889f0074a7d630caf6f8ca953df90640cdefa862493e0f58d11961ced429251f052f5c9ceb92ff7cdc45963b892662a78b0078be3dc4832066bc5439209464606585ce1419219f020c2629227c926e1a978bc49328c88fa8124f370d40fa03c03ab1f0c4d0d51b3ba3f4416543f181a19a165d30088a4a1a5195a360d844898a015a621106144de05af0308c52a1a0611354433221c228c261a81553412220a6a992097f551106134231c3d20c268459da3274418cdcd8e5e1061b4d072f48608a3158a8e3e1061b4e073f48508a3bbc40f228c16a68ed0a840570df5bba185911ebab5d00040d7010d000b0b233d34f73b3942ac36343033c6ac0d20726815ad933344d8d0c418cd1e2717880c9aab9c5c21c2e856bb611776870a1ba0d71cd0f8323440988f521598c0ab0213ea5405241983b72a20c9247855608ca5747221c9287839f772dfcc675be6813ad66b973d6fda89c56057920cc667921b492661ad104832014785409219f080c212329e249b84af4220c930c215820f49e6c19316b6be9b2f4946e1a85b4099105ab7189aa3e5607f8824a86a31b034416b2f0640240d2d2dd00ae4408884195a591a021146b32214ab681844d410ad4c0f8708a395621158452321a2a0b6074ad502114633c2d103228c669fa32776612f88305af9e8e88d5dd807228c5e59f84284d15de20711461499e01ad8111a15e8aaa17e3736b6c0ec6c400c42d7110511b63435d443af271c21528626c61698550b540ecd382767a8b88519ba692e1019348f38b94284d1c2cec90dbbb03b5418b3970191c0d5cb3085572da6d4a95a4832066fd5429249c6b0512d132ce59c0b4946c14bcc670d739fed9af014bcf6118ba9ae2499fa64e75cd04228d020c9faa71ddb709aea4692a958eb18924c3034c4d62ff320c90c78886109254f924dc257c7906418e13ac69724f370540ca02c04ad180c2c0cd1ca787f882cb86630401f490980481a19a0b70803211286e843414150718c2a03228e562a8762150d83881aa315b3e110612334332220c26855542444147d30250a228c5664393a4284d12c74748208a359e8e80c11466f823bba40c42dd08d718588a3b9d0d10d226c8cee18778838bab0075418ad1476f4848aa3abf78288a33bc61b228c6e8a0f4418ddabbe106174b3fd20c2e8aaa14909ad6271842622f42680232c0da1070c340da13b31186229ba874220c2684d1a4768d242770b346da1bb1c9ab6d05543d39691a9a9891e5a6bc7119ac2d0b5405398a9a9a5851e5a4e738226334323434b2c3d3e883f4cd042c3099ada0c0d0cd103d0099ae00cd182c4099ae0d062cd099ae0d08561e9cd002d509c60290ea90581d2e93383d7cc66d4a9994932066fcd4c9249f09ad9144bede0429251a07aa6673a6835ed5a6ceb9d5d4933ac63eef35dcb711ae646926158eb61924c008fe363ecfcf020c90c50f8e09c7522d9243cf5b017498641ea614848139a7522c360bcb34e249987a38207e54458056f8c31eb04910555f08686e8b5670044d2c8c000adb00a824898801a5fc8bd2e474788045a99e3e80411461f4274748688a3176b8e2e10715374735c21e266688591a31b441cbd0c74748788a35716507fa1b7211c03a1cad1ab0ba877d10bf9608872b432d93104228cde23750c858aa30eeb3a864184d123c6311c2a8ea63c02226c64696288d91584c8199b1861544851102913736303f4c1492768a4191a599a1a2015e7e00ea91334ead0a7069da0516768606a8656cb3941630fdd474ed0d843af62609187ea512768dc21f5fc92158a6c959c3c203eb144a40d48bd03390004b2f30d7452886f62517a665eb1424e6a5a89ad92819ea9924211e4500d30bb24bf00246aa6a40039bb03cac9484d4c492d02718c9514d2f2f34be01c7dd0e920e003484a0b140a120b528b8233ab526d952c9514f28b3253f34a124bc067a2e424e6a514272716a42a410e29411cc8013eb304b6f9ce007c4007c43a37b03d7636f9292950a65a626e81b50f980c0293010afa0a60869f8d3e42998d3eaa01faa0334dc03b00ed00000000ffff0300504b030414000600080000002100240fa81d9b0b0000dd26000018000000786c2f776f726b7368656574732f7368656574322e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc5485cae0829ccc12b0c125f9053ea96925cea93939b64a8e464a0a89c9259965a9018979a9b64a49f92525f9b920792585e292c492545ba5b4a2fcaad43c2407810c87390ec486b9c90decf580228594d4b4c4d29c92a0fc728fd4ccf40c90b51660fdc9f939c57636c9f9390ab999a0a05652c84dac003baa3c33a524c356c9d04c4921b9b4b8243f371c2a00d307d16104d561a4a400d361825f87315487314287017e1d26501d26701d4646f8759842759812adc30caac38c681de6501de644ebb080eab0205a8725548725d13a0c0da05a400c688c100a2d4343981e43e2ed8145bc2122e609da038b7a4344dc13d4038b7c43e263df1016fd2006b161004b00a0044fac1e581230243e0d18c212018841ac3db06460487c3a3082a5031083487b8c60e900c420560f2c1d802292583db07460447c3a3082a5031083587b60e9c088f872c008960e400c62ed81a50323e2d381112c1d8018c4da034b0746c4a70363583a003188b4c718960e400c62f5c0d28131f1e581312c1d8018c4da034b07c6c49707c6b0740062106b0f2c1d18135f2318c3d2018841ac3db074604c7cad600c4b07200691f698c0d2018841ac1e583a3021be5e3081a5031083587b60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3085a5031083487b4c61e900c420560f2c1d98125f1e98c2d2018841ac3db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b074006210698f192c1d8018c4ea81a50333e2cb0333583a003188b507960ecc089607fa900e0cb837e6925892686753945fae5004eec180ba3996f0ee0bbce3a36467930c52e168a8a4500c565862ab9499979399971a5c52a4646793596c6703ee535a15172426a7da2a1514a516a71695a52ad93deddbff7cd7f2170b7b9e4dd9ffb467d7d38e494f762f7ebea0d146bfc4ce461fa4513f196abc1379c63f9dd08bc53067720c5bbbece9ce2d580c7321c3b082fc82d29cc492ccfc3c2c06ba9261607a4a417c416a517c7262416649221643ddc830b428b52c35af3415bfc1ee6418fcb46fffd3f9f39fb6b53ed9d9f9b46be1b3a9335f346d7aba76d9b3050b5f2c6f79da31e9e98ee6a71b1b9e4ee8783ea1edfd9e9ee76b963d9dd0f174f6dea7ebb68114ac9bf56259e3b38d4d58fce9418e73e6f73dd9b910d32d4f77ef7ab16edfb305ed4fdbdb1e37343e9b3af3e98e8ee77ba63dedd806177c3e65fed3b9ed4f5bd73c9fb2e2f9eefe175b763e9dbfeb697bdbd375b35e2e9afbb8a1f1e9fc5dcfe6ac79b1b8f5e992f697adbdcff7ae83e87dbe7bfe931d0d587ce049860f9eece87db16db382a18181c2d309bd4fd72e7b3e65fef3592dcfe64e7cbaa1ffe9da654f27f5805cbf76d9f3a69dcf7a3a51153e5bb0e3e9ba59c85ec0e22a2f325c05b27247c7d39d9b4121b47de98bad2dcfa66c7bdabaf4d9862d4f776e7eb2a3f7c9debe27bbfa9eee9dfc74ce86a7ad6b9e762d7c3a71062ef5eff7f43cebe98446ffb6cd2f17cd85381c62cbf3dd2b9f4ded780ab1a561f7cbf67e2c9ef026c31390320a92442125d5cbe6152fa7af783a6705c47e50384f9df9a2b1e7e9f6a5d0c4d1b0fbe5a2b94f27f53cdd34fdc9dede6760e73c6d6b05a5e4ddf39fafddf9b4a3ed656befd3092dcf1680133f925e84aea91bb07bc2871c4fccef0395af937a5e4e6d073140613d0f9a34366c7cb17fe2d38e49cf3bdb9fb62e05e5c2f5539eeceb06a511d5f77b7ac0f132ef69c7dc273bd6c2a34cc1d254f5fd9e8ea773db9fece87d3a61f5d3f52d4fd7ed7fdab10da47dc1c2f77b3ab184be2f190e7f3e75e6d3751d4f5bf63f5fbdf469ebe6e71d1b9fec9dfc7cf3eea78d4b9fb6ae78bf6736a468783677e193dddb9ecf6a7939abffc5fec6a76b273c5dbaf9e99c1550c7834b16501e98b2ffe9ae392fb6ac7db273c3b339bd4fbb1682226fc3c4a75df3200e7fba61e38bf5bb4182e03040f8d7c254158b8ffcc8f0d1b3ce8667733aa1d6756c7bba6ed6f3d50b9eafe80605f5ba79cffb3640a49eaf5bf87c42db931d7da0e4bd76d993fd0b9f35ae7fda330d8b2bfcc97105b82c7bd1bcf779dbfce7bb9b5fec9ff07cca0ab825cf3abb9faddbfa7c77cbf3dded10fbdfefe9011585d3f6be58b7efe992f6a71d2b41e55d5ffb8b7dfb9e766c78b1aff9e5ea19906c8dc581016438f0e9beeda03a61fbd2277be780cade050b9fce5efb6c5afbd39e69d062195c8840edef5cff74e9de27bb973ed9d185c5fe4032ec7fb17edff315dd4ff734bcdc3be1e99e8617db3683ca9fa9334165ebf2954f77f5bf58def2a2a7199ca5f7802aa775f35e6cdffa6ccbeea75d2b9ecde90495457b1a9e6e9c8ac539416438e7d9f4052ff6b7bf6cef7db17edf931db35e6c99ffacbb158bd9c164980da95791abbf175b56bc6cef7f3e7be2b3adddcf67ef0065bce5139fcf5e07f2fc94f94fd72e7bb2631624b621e1aff0a87591c2f35dcb2131f07e4fcf931d539e2d58f87266ebd3edeb9eee697aded70e29ea150cf40c4db1383b840c673fefdcf96c5d17a46086e6198cba1829031b80eac6d6662c96879261392857ece850305578ba738b82b1998102c805d3b73d9dbff3c5bab54fd7f53ceb98f0bcaf1d8b65616458f664c7e427bb7743ac7cd6d3084e5ea0a608a8425db0e7c5fac6273bba9e6e9a8eddc270722cdc3303940456cf78b263edb3eed9a036ce845e509506aeb79e81cb465079b573dbd309139fb6cd01b533c015c4d3867dcfa6cdc1e2ed08325c01ab733a9feedcf274fbcaa7b37761f7612419663f5bd7fd7cda3e68bdb26122c80670dd87dd8628326c78be64df933db35eac5bf2b47ffdd35dcbdeefe978b67be1b3967e301b5bf5e848560f6aed8ca773563cd9bdf44543f38bf5539f4ddbf9744f3f24cab0c482a313191e790ab6e2c5feb92f96b73ceb5e096aa32fec79b2631736f3c9eb5881bcf0b2bdf779d34e502e5ab0f059c73408f779ff5a6cb690d3e382f8e251c39c67733a9fef99066a302f5cfaa8612ec8aea9fb9fcd99ffa27106a84adb33ede9926990ac066a0634b73e6ddb8acd0de474d29ef64f7c3e65fecbf6dea74b963f5dd7f9b475c58b2d8b9fecdefd6457f7b3a9ad4f27f53cd9b11454c4ef9ffb7cd72a48803fd9d5fd64f7366c0e20a743076a78ec69793173d693bd739e36b6bfc0198fe474ea9e2d58f874c9344809f86cd3eee713da9ef6773d6def7fb1653ea891d8351bd517fa45f9e5f0e10523f82882919202f1e307969696960686a8e68207239c4832e6f9925d4ff6753feddb8fc5246790d3caec8c0c8c4c6cf4cbec6ce003122e10096323034b4b6354295788948989a59105aa8c1b44c6c8d2d01055c29d2407bfd807ea956271ad07758cf1a48e315ed431c69b3ac6f850c7185fea18e3471d63fca9634c00758c09a48e3141d43126983ac68440f2ac858181016a9e0d854818a28b87e1100f87889ba295161110614b733d348948a884999e29aac55110090b333db452c411b4da85f8e2f3e9846558ca1047d20a4f1c86389314f8380c71a18621aed430c48d1a869056c8638409a4c684ac99820cce831657f92616a567e6152be4a4a695d82a19e8992a291441d62481d925f9052051332505c8ca27282723353125b508c431565248cbcf2f8173f4410baac06bb64a0b140a120b528b8233ab526d952c9514f28b3253f34ac0c3d6b64a39897929c5c98905a94a90755d88f54ce0655eb0f90103f0fa2688756e607bec6cf25352a04cb5c4dc026b1f301904260314f415c00c3f1b7d84321b7d5403f441cbc0c093147600000000ffff0300504b0304140006000800000021002ba15e6f29010000ab0100000f000000786c2f776f726b626f6f6b2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca4ecacfcf56a8c8cdc92bb62ab255ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad7cf4f4bcb4c4e75c94f2ecd4dcd2bd137323030d32f4acd492cc9cccf2bcec82c28568298468c59c50545a98929c519a9a925b93910a3721333f394ec6cc062c5505a212f3137d556e9e9da65cf162c545200cb79a6d82a192a29145965a6d82a1579a6182a29e8a329efdbffacb91549b911927223b0727db051c5763629a9699979a9297e89b9a9a83ca8d5f1153979b97a0145997925f121992539a9c54a0a39f9c98939c120b783dc62a064a70e71a0baa28aa1958aa18d3e92a17628bc623b1b7d58d0db01000000ffff0300504b0304140006000800000021008e480ae3a5020000d50500000d000000786c2f7374796c65732e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3292ea9cc490dce484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c290669cacdd137323030d3cf4dcccc53b2b349cbcf2b295648ce2fcd2bb15532820ad8d91457299425e6d82a191a2a29e8dbd924e7e7e4172914a527d92ab9b919ba18191a9981c5f3127353210a9fee5bf762effa97b35b5fee9e08964ace482c2a4e2d81c81a1a9b8005f541d6412cb5b34902994c5b8bc0f615dbd9a465e6e4c07d690cf265664e8e9d4d416249496a519e5b664e8e02941d5259906aab94979f970a75305821483f1ee5e94589958646a624e828cecfc94c01b923dd193968dd0c5ddd5c1d21e6401d04729c9d8d3ec40560aad8ce2629bf2825b508ee2350bc4184ec6c7252d34a40015b94999e016694e41780f849f92525f9b920564a66627a7e5e620e88ad0fd306a3c1dac149cc56a924039c445022dfc9c5c9c2d119e242905a3b1b8845446a012bb6b301b989481d25f90520ff821d4fa4168857ed6cb07a14eae3623b9be4d49c9c6050668a488387a4a1929d4d459a425e69ae5b6e89678aad9281920228cdc298993939502624c0a01c7d3b1b7d64e3208623990b8a2132ccad48835a9058509053e9579a9b945ae406ced7b64a864a0a6051b77c50d685f3327340d9162ae7044e2708b58e3999e979b9a9100d763689302ea8d429c94c06e5f8e4d4bc92d422480457a4e10e0d432505509a04b9cf484901111a864a0a747375467e5166557e5e09b2bbcb528ba03e29c92f5052282f4a2c0849ad28018701289a407e02c755441a721a404901f0a854001570b64a7ea020cf41f2585269664e49661ec8f30690a0826b29b6b3d107a75370116d07000000ffff0300504b0304140006000800000021003bc95018c1000000170100000b0000005f72656c732f2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162853eaa0a258590c4a2f4d4125ba58a1cfdf2fca2eca4fcfc6cbd8adc1c25057d3b1b7d141fda01000000ffff0300504b0304140006000800000021004ecc5dbfdb000000260200001a000000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162857e797e517671466a6a8992424862517a6a89ad125ca8581f2c63a857919ba3a4a08fdd354674768d115ed71853d335c5259539a9c5888081f0e1f6eba344b81d000000ffff0300504b03041400060008000000210005d4fd5f3e01000024030000130000005b436f6e74656e745f54797065735d2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b309a92c482d56a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d34fcecf2b49cd2bd12d0199a16467e3929a96589a53a2e05a51929a07b1b62835a75849c119a2106497ad526241414e66726249667e9e7e595e0a9a2dba501bf48a5273c06a8a33320b8ab52b72739414f4b15a0196c269035856dfcec6bf2cb5a8283325552120b1a8c42f3137d55649bf2247bf3cbf283b293f3f5b0fac0ea72958dc999f9696999c9a929f5c9a9b9a57a2575c50949a98529c919a5a929ba307a6f5721333f3e02ec7e180e292ca9cd4626a5b0f369490d520bf831d5aac0fa60ca9ec0ab8f9a43ac488e60ed10725c5623b00000000ffff0300504b0102140314000600080000002100abf9d6528e0e0000aa450000180000000000000000000000a48100000000786c2f776f726b7368656574732f7368656574312e786d6c504b0102140314000600080000002100240fa81d9b0b0000dd260000180000000000000000000000a481c40e0000786c2f776f726b7368656574732f7368656574322e786d6c504b01021403140006000800000021002ba15e6f29010000ab0100000f0000000000000000000000a481951a0000786c2f776f726b626f6f6b2e786d6c504b01021403140006000800000021008e480ae3a5020000d50500000d0000000000000000000000a481eb1b0000786c2f7374796c65732e786d6c504b01021403140006000800000021003bc95018c1000000170100000b0000000000000000000000a481bb1e00005f72656c732f2e72656c73504b01021403140006000800000021004ecc5dbfdb000000260200001a0000000000000000000000a481a51f0000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73504b010214031400060008000000210005d4fd5f3e01000024030000130000000000000000000000a481b82000005b436f6e74656e745f54797065735d2e786d6c504b05060000000007000700c6010000272200000000', NULL, 2024, '2026-11-22 07:52:28.410071+00', '', 'accepted', NULL);
INSERT INTO public.upload VALUES ('999901', '01a2023e0561755e9f2135104e69ab95', 'a.xlsx', '\x504b03041400060008000000210038e7b24a7b0e0000ab45000018000000786c2f776f726b7368656574732f7368656574312e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc54858ae0829ccc125b251325854a28d35049a124bfc02735adc4393527c756c9d548492131b924b32c3520312fd5562929bfa4243f3728333da34449a1b824b124d55629ad28bf2a350fc971208b600e05b161ee730307434091424a6a5a62694e49507eb9472ac8285b25430bb0fee4fc9c623b9be4fc1c85dc4c50b02b29e42656807d5e9e99529261ab6468a8a4905c5a5c929f1b0e1580e983e83082ea305252205287315487314287197e3b4ca03a4ce03a8c08e83085ea3085eb3024a0c30caac30ca18380cfcda13acc89d66101d56141b40e4ba80e4ba275181a40b58018b01821e077501c43a2dd90787b60116f8814f384ec8145bd2152dc1308654358e4831830ff10d2038b7e43a4f827a4079600400985587b6049c090f83400ca7790b0263e1518c292018841a4db8c60e900c420568f2134ed18119f0e8c60e900c420d61e583a30223e1d18c1d2018841ac3db07460447c3a00952ce0f8013188b507960e8c884f0746b0c200c420d61e583a3022be3c3086a5031083487b8c61e900c420560f2c1d1823950704f29c312c1d8018c4da034b07c688da00547ee1aba38c61e900c420d61e5879604c7c8d600c4b072006b1f6c0d28131f1e581312c1d801844da63024b072006b17a60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3081a5031083587b60e9c084f8f2c014960e400c22ed3185a5031083583db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b0740062106b0f2c1d98125f1e98c2d2018841a43d66b0740062e0d7a30fe924807b3f2e892589763645f9e50a45e05e4206a83763016bbec33b174a7636c920158e864a0ac5608525b64a9979399979a9c125454a763699c57636e03e9c5571416272aaad5241516a716a5159aa92ddd3befdcf772d7fb1b0e7d994fd4f7b763ded98f464f7e2e70b1a6df44bec6cf4411af593a1c63b9167fcd309bd580c7326c7b0b5cb9e2d58f86c41fb8bf56dd89de842b6a94f27f43e5fbe018b435dc931b26bded3b5cb9e6fdcfd745e371623ddc830f2c98e7d4fbbe6bd6868c569aa3b19a63e9ddff764e7c2a71d6dcf37eec6e2500f328c7cb273e1cba9ed580cf324c3b0a76b973dedd985c5302f320c7b3675e68ba64d2f67b73d9dbd088b91de6418f97ceee2a76b97bdd8b2f8c9eeddd81dea4386a9cf3a1b9e6e9cf764c7daa7fb9b0924785f728c9fb1fee984652fd62d04993d155b9af723c3d4e7bbfb9fee5a86255cfdc9316cd71aec86059061d8d3ddbb9e2d58f874e79627bbf762715f2039466ee80725cd392b9e2d58f87ccafc67584331881c833be682e21dbfc1c16418fc72f50cc206879061f0534850ecdcf27cd772ece1104ab6a9cffbd76237328c6c239fcd6978ba64f9f3feb52f17cdc59218c2c936f8e9fa96a7ebf6e34c0c11641bfc7256ff8bfd8d4fd74e78ba7433f6d08824dbece753673e5dd7f1b465fff3d54bb19b1d45b6d92f67f53fef5ffb74c3c617eb773f5bd7fd7cda3e509d882bb33892d57881e4163c69cf91ac460bd8589c89cf91acb60bd84c02a9cf91acf60bd86402c9cf91ac660cd864c2e9cf919c060d349009264047b2da353097939202c969ed404abf273b263fd9bdfbd9d4994f777460cf468e64b57ec0452ba8e4ded5f76279cbd375b340954e5f1b5e8bc86919417c01e90a3cd9bdf4c98eae97ab563cddb909af45e4b49720163dd93bf945d3a6179dbb9ecd594f44d091d384825ab463edf35dcb9ff677413cf5a2b1e7f9f20d783d454e7b0a6ad7ae25cfb636bed8bbeee9a6e978ad20a77105b1e2e9ae294fc0b6e0359f9cf616c47c88e144443d59ad3070962422bac96a8f810d2731a750d03e03779a21898a88e022a7bd06291e49cc2964b5dfc041f784e49c4256ab0e6217380d139153c86ae581ad202ea790d5d8039b4f744e21a7d907cadd6b973dedef7ab1aff569d7cae753563cebd8ff72eea2e7cbd7bfdfd3f1b86fe1fb3d9d589aae8e643503d72d79dad60a4966445b444e9bf0c5fe094fbb563c9db3ebe99c0d84fde2444e6b10126e4f76af7a3a73c58b75fb9e2e697fdab0e7fd9e8ea7adcdd843cc899cc621c496e75356bc58b7f0f9bae9cfe6ec7adabf017ba5ef44564371f6be273b973d6debc16126394dc4e77b273edf3de7e992594f574d7ab27732c80beb96e0309f9c86e2cbf99b9fec9cf064c764501202b5e870194e4e43f1f9be3e483b8190e1e43414b1b87c4ec3d30dfd442451729a8b58fc42d83afda2fc72f828b0117cb0d7484981f8615e4b4b4b4b03432ca5861349c63c5fb2ebc9beeea77dfbb198e44c924946869696062080cd512e2419f574ddbc97ab7a204d182cee02adf1213ea0701ae346929bccb138c49d24130c0db1858c0749663c9ddff7b475338ee158924dead905ea7e601f8e25cd30a4082334284b92c1cfd7ac79b2a301df70ac2f49e63d9bb11e4b3cfa81f260999da181999e898189a1a98d7e999d0d7c96c41f226b6ca4676660686a842a190091343200e545645d811009434b0303541d2110093354d15088a8b105aa701844d8d41855381c228c66720444d4c410cdec4888b8399a2151106134c58e1e10614343349f3a7a42250cd025bc20124696a88e74f486881ba2f9c9d107228eee1e475f8838ba83a0b1638a162d8ed07841770d34140c0d0c8dccf50cd19c040d0a0b434b3db4d0708406878581a1a99e39aa36274788cb4c8dcc0dcdd0e3d3c90922696482e61227678884b9a9a511ba940b44ca02cd114eae107134af3ab941844dd09ce50e1136344037061a879688a044a9728ce1558e3175aa1c928cc15be5906412bcca31c292a95d48320a5eb03ed939f7e5be99382b0d57d24c058ff760719c1b49c660ad7b4832c1c8c8008b2b3c4832031e44584cf224d9243c758f37498611514590641e8e2a029467605584a1295ab9e20f9105551186464668d934002269686986964d0321122668c5780844189177c14b0142b18a864144d14ade7088289ab911105134a7474244d14c888288a299e0e80111462b1e1d3d21c2682e76f48208a359e8e80d11462b121d7d20c26881e7e80b114677891f44185d353422d055c3bc6e61a4876e2dd4ffe83aa001606161a687e62d274788d5868646a6987501440e2d349d9c21c28626e89598930b4406cd554eae1061b4a07372c32eec0e153640af37a0f165885465a3540426f08ac0843a150149c6e0ad084832095e111863299b5c48320a5ecabddc37f3d99679a09ef5da65cf9b766231d8952483f199e446924958ab03924cc0511d9064063ca0b0848c27c926e1ab0e48328c7075e0439279f0a485adf3e64b9251386a16502684d62c86e66839d81f2209aa580c2c4dd01ad2011049434b0bb402391022815edf844084d1ac08c52a1a061145ef4a844384d14acb08aca291105143b4c2300a228c6684a3074418adb075f4c42eec0511462b1f1dbdb10bfb4084d1aa5f475f8830ba4bfc20c2e8aaa15181ae1aea776363738c1e053400d0754003c0d2c404bd7be2e408b1dad0c4d202b36a81caa119e7e40c15b730470b3b2717880c46dd0211460b3b2737ecc2ee5061cc3e064402571fc3145eb59852a76a21c918bc550b492619c386b54cb094732e2419052f319f35cc7db66bc253f0e2472ca6ba9264ea939d73412ba140a324eb9f766cc369aa1b49a662ad634832013c8080b1e4d4832433e0218625943c4936095f1d43926184eb185f92ccc3513180b210b46230b030442be3fd21b2e09ac1c01c2d8f0740248d0cd05b848110098c7a26082a8e516540c4d14a9650aca26110516334b7844384d147d52220c268264742448dd06aba2888305a91e5e80811462fa99d20c268463b3a43848dd10a50471788b8395a3de5e80a114737c60d226c8c568d3aba43c4d14df78008638ea641c5d1fde4051147f7933744182d6c1d7d20c2e86ef48508a39bed07114677393429a1ab862622f42680232c0da1f7bda06908dd89c1104bd13d140211468b684768d242770b346da1fb139ab6d0c31c9ab68c4c4dcc302b6588bde85aa029ccd4d4cc420f2d7c9ca0c9ccd0c81c7334d7099ad84cd09ce6044d6d860686e6689e7182263843b4207182263874e5d004872e0c4d6f8606e836c3521c520b02a5d36706af99cda8533393640cde9a992493e035b32996dac18524a340f54ccf74d072dab5d8163cbb926658c7dce7bb96e334cc8d24c3b0d6c324998063da89243340e18373da896493f0d4c35e241906a98721214d68da890c83f14e3b91641e8e0a1e94136115bc317a05e90f910555f086864668993c002269646080d62c08824898a037171c1d211268658ea31344d810bd3c7486889ba095858e2e10713334f738ba42c4d127341cdd20e2e89e73748788a35716507f19a3d72d8150e5e87534d4bbe8ae0c862847372504226c8456943a8642c4d1c3260c228c1194e15071d4d918c70888b0b181a1b11ebacd9150391333f4b925c72888948985a9217a65e5048d3443630b7303a4e21c3c20ec048d3a8c214568d4191a5858a205971334f6d0ab742768eca1858b132cf2503dea048d3ba49e1fc4411e109f5822c21152ef404e00816c7d031d15e29b58949e9957ac90939a5662ab64a067aaa45004395503cc2ec92f00899a2929400eef807232521353528b401c632585b4fcfc1238471f743c08f80492d2028582c482d4a2e0ccaa545b254b2585fca2ccd4bc92c412f0a12839897929c5c98905a94a90534a102772800f2d81edbe33009fd001b1ce0d6c8f9d4d7e4a0a94a996985b60ed032683c0648082be0298e167a38f5066a38f6a803ee85013f016403b00000000ffff0300504b030414000600080000002100432de08f9a0b0000db26000018000000786c2f776f726b7368656574732f7368656574322e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc5485cae0829ccc12b0c125f9053ea96925cea93939b64a8e464a0a89c9259965a9018979a9b64a49f92525f9b920792585e292c492545ba5b4a2fcaad43c2407810c87390ec486b9c90decf580228594d4b4c4d29c92a0fc728fd4ccf40c90b51660fdc9f939c57636c9f9390ab999a0a05652c84dac003baa3c33a524c356c9d04c4921b9b4b8243f371c2a00d307d16104d561a4a400d361825f87315487314287017e1d26501d26701d4646f8759842759812adc30caac38c681de6501de644ebb080eab0205a8725548725d13a0c0da05a400c688c100a2d4343981e43e2ed8145bc2122e609da038b7a4344dc13d4038b7c43e263df1016fd2006b161004b00a0044fac1e581230243e0d18c212018841ac3db06460487c3a3082a5031083487b8c60e900c420560f2c1d802292583db07460447c3a3082a5031083587b60e9c088f872c008960e400c62ed81a50323e2d381112c1d8018c4da034b0746c4a70363583a003188b4c718960e400c62f5c0d28131f1e581312c1d8018c4da034b07c6c49707c6b0740062106b0f2c1d18135f2318c3d2018841ac3db074604c7cad600c4b07200691f698c0d2018841ac1e583a3021be5e3081a5031083587b60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3085a5031083487b4c61e900c420560f2c1d98125f1e98c2d2018841ac3db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b074006210698f192c1d8018c4ea81a50333e2cb0333583a003188b507960ecc089607fa900e0cb837e6925892686753945fae5004eec180ba3996f0ee0bbce3a36467930c52e168a8a4500c565862ab9499979399971a5c52a4646793596c6703ee535a15172426a7da2a1514a516a71695a52ad93deddbff7cd7f2170b7b9e4dd9ffb467d7d38e494f762f7ebea0d146bfc4ce461fa4513f196abc1379c63f9dd08bc53067720c5bbbece9ce2d580c7321c3b082fc82d29cc492ccfc3c2c06ba9261607a4a417c416a517c7262416649221643ddc830b428b52c35af3415bfc1ee6418fcb46fffd3f9f39fb6b53ed9d9f9b46be1b3a9335f346d7aba76d9b3050b5f2c6f79da31e9e98ee6a71b1b9e4ee8783ea1edfd9e9ee76b963d9dd0f174f6dea7ebb68114ac9bf56259e3b38d4d58fce9418e73e6f73dd9b910d32d4f77ef7ab16edfb305ed4fdbdb1e37343e9b3af3e98e8ee77ba63dedd806177c3e65fed3b9ed4f5bd73c9fb2e2f9eefe175b763e9dbfeb697bdbd375b35e2e9afbb8a1f1e9fc5dcfe6ac79b1b8f5e992f697adbdcff7ae83e87dbe7bfe931d0d587ce049860f9eece87db16db382a18181c2d309bd4fd72e7b3e65fef3592dcfe64e7cbaa1ffe9da654f27f5805cbf76d9f3a69dcf7a3a51153e5bb0e3e9ba59c85ec0e22a2f325c05b27247c7d39d9b4121b47de98bad2dcfa66c7bdabaf4d9862d4f776e7eb2a3f7c9debe27bbfa9eee9dfc74ce86a7ad6b9e762d7c3a71062ef5eff7f43cebe98446ffb6cd2f17cd85381c62cbf3dd2b9f4ded780ab1a561f7cbf67e2c9ef026c31390320a92442125d5cbe6152fa7af783a6705c47e50384f9df9a2b1e7e9f6a5d0c4d1b0fbe5a2b94f27f53cdd34fdc9dede6760e73c6d6b05a5e4ddf39fafddf9b4a3ed656befd3092dcf1680133f925e84aea91bb07bc2871c4fccef0395af937a5e4e6d073140613d0f9a34366c7cb17fe2d38e49cf3bdb9fb62e05e5c2f5539eeceb06a511d5f77b7ac0f132ef69c7dc273bd6c2a34cc1d254f5fd9e8ea773db9fece87d3a61f5d3f52d4fd7ed7fdab10da47dc1c2f77b3ab184be2f190e7f3e75e6d3751d4f5bf63f5fbdf469ebe6e71d1b9fec9dfc7cf3eea78d4b9fb6ae78bf6736a468783677e193dddb9ecf6a7939abffc5fec6a76b273c5dbaf9e99c1550c7834b16501e98b2ffe9ae392fb6ac7db273c3b339bd4fbb1682226fc3c4a75df3200e7fba61e38bf5bb4182e03040f8d7c254158b8ffcc8f0d1b3ce8667733aa1d6756c7bba6ed6f3d50b9eafe80605f5ba79cffb3640a49eaf5bf87c42db931d7da0e4bd76d993fd0b9f35ae7fda330d8b2bfcc97105b82c7bd1bcf779dbfce7bb9b5fec9ff07cca0ab825cf3abb9faddbfa7c77cbf3dded10fbdfefe9011585d3f6be58b7efe992f6a71d2b41e55d5ffb8b7dfb9e766c78b1aff9e5ea19906c8dc581016438f0e9beeda03a61fbd2277be780cade050b9fce5efb6c5afbd39e69d062195c8840edef5cff74e9de27bb973ed9d185c5fe4032ec7fb17edff315dd4ff734bcdc3be1e99e8617db3683ca9fa9334165ebf2954f77f5bf58def2a2a7199ca5f7802aa775f35e6cdffa6ccbeea75d2b9ecde90495457b1a9e6e9c8ac539416438e7d9f4052ff6b7bf6cef7db17edf931db35e6c99ffacbb158bd9c164980da95791abbf175b56bc6cef7f3e7be2b3adddcf67ef0065bce5139fcf5e07f2fc94f94fd72e7bb2631624b621e1aff0a87591c2f35dcb2131f07e4fcf931d539e2d58f87266ebd3edeb9eee697aded70e29ea150cf40c4db1383b840c673fefdcf96c5d17a46086e6198cba1829031b80eac6d6662c96879261392857ece850305578ba738b82b1998102c805d3b73d9dbff3c5bab54fd7f53ceb98f0bcaf1d8b65616458f664c7e427bb7743ac7cd6d3084e5ea0a608a8425db0e7c5fac6273bba9e6e9a8eddc270722cdc3303940456cf78b263edb3eed9a036ce845e509506aeb79e81cb465079b573dbd309139fb6cd01b533c015c4d3867dcfa6cdc1e2ed08325c01ab733a9feedcf274fbcaa7b37761f7612419663f5bd7fd7cda3e68bdb26122c80670dd87dd8628326c78be64df933db35eac5bf2b47ffdd35dcbdeefe978b67be1b3967e301b5bf5e848560f6aed8ca773563cd9bdf44543f38bf5539f4ddbf9744f3f24cab0c482a313191e790ab6e2c5feb92f96b73ceb5e096aa32fec79b2631736f3c9eb5881bcf0b2bdf779d34e502e5ab0f059c73408f779ff5a6cb690d3e382f8e251c39c67733a9fef99066a302f5cfaa8612ec8aea9fb9fcd99ffa27106a84adb33ede9926990ac066a0634b73e6ddb8acd0de474d29ef64f7c3e65fecbf6dea74b963f5dd7f9b475c58b2d8b9fecdefd6457f7b3a9ad4f27f53cd9b11454c4ef9ffb7cd72a48803fd9d5fd64f7366c0e20a743076a78ec69793173d693bd739e36b6bfc0198fe474ea9e2d58f874c9344809f86cd3eee713da9ef6773d6def7fb1653ea891d8351bd517fa45f9e5f0e10523f82882919202f1e307969696960686a8e68207239c4832e6f9925d4ff6753feddb8fc5246790d3caec8c0c8c4c6df4cbec6ce003122e100963434b134b63542957889489b9919105aa8c1b44c6d8c0d81055c29d2407bfd807ea956271ad07758cf1a48e315ed431c69b3ac6f850c7185fea18e3471d63fca9634c00758c09a48e3141d43126983ac68440f2ac858181016a9e0d854818a28b87e1100f87889ba215241110614b733d3354f323a112667a96a8125110090b73546147d05a17e20bcfa713966129411c492b3a7118e24c52d0e330c4851a86b852c310376a18425a118f112690fa12b2620a32340f5a5ae59b58949e9957ac90939a5662ab64a067aaa450045991046697e4178044cd941420eb9ea09c8cd4c494d42210c75849212d3fbf04ced1072da702afd82a2d5028482c482d0aceac4ab555b25452c82fca4ccd2b010f5adb2ae524e6a514272716a42a415675215633811779c166070cc0ab9b20d6b981edb1b3c94f498132d512730bac7dc06410980c50d0570033fc6cf411ca6cf4510dd0072d02034f51d801000000ffff0300504b0304140006000800000021002ba15e6f29010000ab0100000f000000786c2f776f726b626f6f6b2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca4ecacfcf56a8c8cdc92bb62ab255ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad7cf4f4bcb4c4e75c94f2ecd4dcd2bd137323030d32f4acd492cc9cccf2bcec82c28568298468c59c50545a98929c519a9a925b93910a3721333f394ec6cc062c5505a212f3137d556e9e9da65cf162c545200cb79a6d82a192a29145965a6d82a1579a6182a29e8a329efdbffacb91549b911927223b0727db051c5763629a9699979a9297e89b9a9a83ca8d5f1153979b97a0145997925f121992539a9c54a0a39f9c98939c120b783dc62a064a70e71a0baa28aa1958aa18d3e92a17628bc623b1b7d58d0db01000000ffff0300504b0304140006000800000021008e480ae3a5020000d50500000d000000786c2f7374796c65732e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3292ea9cc490dce484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c290669cacdd137323030d3cf4dcccc53b2b349cbcf2b295648ce2fcd2bb15532820ad8d91457299425e6d82a191a2a29e8dbd924e7e7e4172914a527d92ab9b919ba18191a9981c5f3127353210a9fee5bf762effa97b35b5fee9e08964ace482c2a4e2d81c81a1a9b8005f541d6412cb5b34902994c5b8bc0f615dbd9a465e6e4c07d690cf265664e8e9d4d416249496a519e5b664e8e02941d5259906aab94979f970a75305821483f1ee5e94589958646a624e828cecfc94c01b923dd193968dd0c5ddd5c1d21e6401d04729c9d8d3ec40560aad8ce2629bf2825b508ee2350bc4184ec6c7252d34a40015b94999e016694e41780f849f92525f9b920564a66627a7e5e620e88ad0fd306a3c1dac149cc56a924039c445022dfc9c5c9c2d119e242905a3b1b8845446a012bb6b301b989481d25f90520ff821d4fa4168857ed6cb07a14eae3623b9be4d49c9c6050668a488387a4a1929d4d459a425e69ae5b6e89678aad9281920228cdc298993939502624c0a01c7d3b1b7d64e3208623990b8a2132ccad48835a9058509053e9579a9b945ae406ced7b64a864a0a6051b77c50d685f3327340d9162ae7044e2708b58e3999e979b9a9100d763689302ea8d429c94c06e5f8e4d4bc92d422480457a4e10e0d432505509a04b9cf484901111a864a0a747375467e5166557e5e09b2bbcb528ba03e29c92f5052282f4a2c0849ad28018701289a407e02c755441a721a404901f0a854001570b64a7ea020cf41f2585269664e49661ec8f30690a0826b29b6b3d107a75370116d07000000ffff0300504b0304140006000800000021003bc95018c1000000170100000b0000005f72656c732f2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162853eaa0a258590c4a2f4d4125ba58a1cfdf2fca2eca4fcfc6cbd8adc1c25057d3b1b7d141fda01000000ffff0300504b0304140006000800000021004ecc5dbfdb000000260200001a000000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162857e797e517671466a6a8992424862517a6a89ad125ca8581f2c63a857919ba3a4a08fdd354674768d115ed71853d335c5259539a9c5888081f0e1f6eba344b81d000000ffff0300504b03041400060008000000210005d4fd5f3e01000024030000130000005b436f6e74656e745f54797065735d2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b309a92c482d56a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d34fcecf2b49cd2bd12d0199a16467e3929a96589a53a2e05a51929a07b1b62835a75849c119a2106497ad526241414e66726249667e9e7e595e0a9a2dba501bf48a5273c06a8a33320b8ab52b72739414f4b15a0196c269035856dfcec6bf2cb5a8283325552120b1a8c42f3137d55649bf2247bf3cbf283b293f3f5b0fac0ea72958dc999f9696999c9a929f5c9a9b9a57a2575c50949a98529c919a5a929ba307a6f5721333f3e02ec7e180e292ca9cd4626a5b0f369490d520bf831d5aac0fa60ca9ec0ab8f9a43ac488e60ed10725c5623b00000000ffff0300504b010214031400060008000000210038e7b24a7b0e0000ab450000180000000000000000000000a48100000000786c2f776f726b7368656574732f7368656574312e786d6c504b0102140314000600080000002100432de08f9a0b0000db260000180000000000000000000000a481b10e0000786c2f776f726b7368656574732f7368656574322e786d6c504b01021403140006000800000021002ba15e6f29010000ab0100000f0000000000000000000000a481811a0000786c2f776f726b626f6f6b2e786d6c504b01021403140006000800000021008e480ae3a5020000d50500000d0000000000000000000000a481d71b0000786c2f7374796c65732e786d6c504b01021403140006000800000021003bc95018c1000000170100000b0000000000000000000000a481a71e00005f72656c732f2e72656c73504b01021403140006000800000021004ecc5dbfdb000000260200001a0000000000000000000000a481911f0000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73504b010214031400060008000000210005d4fd5f3e01000024030000130000000000000000000000a481a42000005b436f6e74656e745f54797065735d2e786d6c504b05060000000007000700c6010000132200000000', NULL, 2025, '2026-11-22 07:52:28.769997+00', '', 'accepted', NULL);
INSERT INTO public.upload VALUES ('999901', '01a2023e05b070f6b084986a9ffe45b2', 'draft.xlsx', '\x504b030414000600080000002100d8cdcc50e40c00000b3e000018000000786c2f776f726b7368656574732f7368656574312e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc54858ae0829ccc125b251325854a28d35049a124bfc02735adc4393527c756c9d548492131b924b32c3520312fd5562929bfa4243f3728333da34449a1b824b124d55629ad28bf2a350fc971208b600e05b161ee730307434091424a6a5a62694e49507eb9472ac8285b25430bb0fee4fc9c623b9be4fc1c85dc4c50b02b29e42656807d5e9e99529261ab6468a8a4905c5a5c929f1b0e1580e983e83082ea305252205287315487314287197e3b4ca03a4ce03a8c08e83085ea3085eb3024a0c30caac30ca18380cfcda13acc89d66101d56141b40e4ba80e4ba275181a40b58018b01821e077501c43a2dd90787b60116f8814f384ec8145bd2152dc1308654358e4831830ff10d2038b7e43a4f827a4079600400985587b6049c090f83400ca7790b0263e1518c292018841a4db8c60e900c420568f2134ed18119f0e8c60e900c420d61e583a30223e1d18c1d2018841ac3db07460447c3a00952ce0f8013188b507960e8c884f0746b0c200c420d61e583a3022be3c3086a5031083487b8c61e900c420560f2c1d1823950704f29c312c1d8018c4da034b07c688da00547ee1aba38c61e900c420d61e5879604c7c8d600c4b072006b1f6c0d28131f1e581312c1d801844da63024b072006b17a60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3081a5031083587b60e9c084f8f2c014960e400c22ed3185a5031083583db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b0740062106b0f2c1d98125f1e98c2d2018841a43d66b0740062e0d7a30fe924807b3f2e892589763645f9e50a45e05e4206a83763016bbec33b174a7636c920158e864a0ac5608525b64a9979399979a9c125454a763699c57636e03e9c5571416272aaad5241516a716a5159aa92ddd3befdcf772d7fb1b0e7d994fd4f7b763ded98f464f7e2e70b1a6df44bec6cf4411af593a1c63b9167fcd309bd580c7326c7b0b5cb9e2d58f86c41fb8bf56dd89de842b6a94f27f43e5fbe018b435dc931b26bded3b5cb9e6fdcfd745e371623ddc830f2c98e7d4fbbe6bd6868c569aa3b19a63e9ddff764e7c2a71d6dcf37eec6e2500f328c7cb273e1cba9ed580cf324c3b0a76b973dedd985c5302f320c7b3675e68ba64d2f67b73d9dbd088b91de6418f97ceee2a76b97bdd8b2f8c9eeddd81dea4386a9cf3a1b9e6e9cf764c7daa7fb9b0924785f728c9fb1fee984652fd62d04993d155b9af723c3d4e7bbfb9fee5a86255cfdc9316cd71aec86059061d8d3ddbb9e2d58f874e79627bbf762715f2039466ee80725cd392b9e2d58f87ccafc67584331881c833be682e21dbfc1c16418fc72f50cc206879061f0534850ecdcf27cd772ece1104ab6a9cffbd76237328c6c239fcd6978ba64f9f3feb52f17cdc59218c2c936f8e9fa96a7ebf6e34c0c11641bfc7256ff8bfd8d4fd74e78ba7433f6d08824dbece753673e5dd7f1b465fff3d54bb19b1d45b6d92f67f53fef5ffb74c3c617eb773f5bd7fd7cda3e509d882bb33892d57881e4163c69cf91ac460bd8589c89cf91acb60bd84c02a9cf91acf60bd86402c9cf91ac660cd864c2e9cf919c060d349009264047b2da353097939202c969ed404abf273b263fd9bdfbd9d4994f777460cf468e64b57ec0452ba8e4ded5f76279cbd375b340954e5f1b5e8bc86919417c01e90a3cd9bdf4c98eae97ab563cddb909af45e4b49720163dd93bf945d3a6179dbb9ecd594f44d091d384825ab463edf35dcb9ff677413cf5a2b1e7f9f20d783d454e7b0a6ad7ae25cfb636bed8bbeee9a6e978ad20a77105b1e2e9ae294fc0b6e0359f9cf616c47c88e144443d59ad3070962422bac96a8f810d2731a750d03e03779a21898a88e022a7bd06291e49cc2964b5dfc041f784e49c4256ab0e6217380d139153c86ae581ad202ea790d5d8039b4f744e21a7d907cadd6b973dedef7ab1aff569d7cae753563cebd8ff72eea2e7cbd7bfdfd3f1b86fe1fb3d9d589aae8e643503d72d79dad60a4966445b444e9bf0c5fe094fbb563c9db3ebe99c0d84fde2444e6b10126e4f76af7a3a73c58b75fb9e2e697fdab0e7fd9e8ea7adcdd843cc899cc621c496e75356bc58b7f0f9bae9cfe6ec7adabf017ba5ef44564371f6be273b973d6debc16126394dc4e77b273edf3de7e992594f574d7ab27732c80beb96e0309f9c86e2cbf99b9fec9cf064c764501202b5e870194e4e43f1f9be3e483b8190e1e43414b1b87c4ec3d30dfd442451729a8b58fc42d83afda2fc72f828b0117cb0d7484981f8615e4b4b4b4b03432ca5861349c63c5fb2ebc9beeea77dfbb198e44c924946869696062080cd512e2419f574ddbc97ab7a204d182cee02adf1213ea0701ae346929bccb138c49d24130c0db1858c0749663c9ddff7b475338ee158924dead905ea7e601f8e25cd30a4082334284b92c1cfd7ac79b2a301df70ac2f49e63d9bb11e4b3cfa81f260999da181999eb1a9a581898d7e999d0d7c96c41f226b6ca4676664686c812a19009134b43433449508844a9858a2191702913043551e0a11353640150e83089b1aa10a874384d1144740448dccd1544742c4cd4c510d898208a3893a7a40842dd0c53d21e2e696a8a6387a41c48dd0fcefe80d1137440b30471f88b829baf9be10716334e3a171638c2e0e8d15745ba161606e6c69a88716f08ed070400b3547683898599a98eba119e7e4087594b921a86c43759a931344d2c8185d973344c2d4dcd00ccd3227178894095aa838b942c5d1ac708308a379dec91d226c8996889ca0716789508f52d518c3ab1a63ea5435241983b7aa21c924785563842533bb906414bc407dd1b3ede9ecb5382b0b57d24c058ff360719c1b49c660ad734832c1c8c8008b2b3c4832031e44584cf224d9243c758e37498611513590641e8eaa01946760558389255ab6f587c882aa0663636373d4cc1b009134b4b4442b3203a112e8854308441c2d538762150d83881aa1191d0e11462b7522b08a4642444dd114474184d1441d3d20c28668758ba3270e712f8838ba726f88307ad1ec0311460b41475f8830ba5bfc20c26801e5088d0d74d550df1b9a9958e8a13b071a06e85aa06160646864845e8b3839422c373134b23440d3e7e4049133447399933344dcd4c002cd014e2e5019d4a4e3e40a1146af58dcb00bbb4385d15b2e4eb0484372284a856002af104ca8532190640cde0a812493e01582319632ca8524a3e0a5ddf3bdd39faedb06ea59af5df6bc692716835d4932189f496e249984b55a20c9041cd5024966c0030a4bc878926c12be6a8124c308570b3e2499074f5ad83a6fbe241985a386016542680d636e88debcf687c8826b182353b4722500226968698656ac044224d0dbe4211061b4522514ab68184414dd887088305ac11781553412228a56a8474144d14c70f48008a379c4d113bbb0174418cd278eded8857db00bfb4284d15de2071146371b1a13e8aaa15e37b4409780fa1e5d18ea7d2323633db4d8747284586c626981545e83d7013a3941a4d075384384cdd13b594e2e1009343f38b9621776c32eec0e153640ebaa3941e30a5737c3145eab9852a75621c918bcb50a492619c346b44cb014712e2419052a2c7ba683d6ebacc5b6a2ca9534c33ae63edfb51ca7616e241986b53221c90443509b10636da907496680c207e7b816c926e1a94cbc48320c529940429ad0b8161906e31dd722c93c1c550b282742ab163343f411177f882ca86a313144cbe2011039434bf4b1a420888489115aa9eee80891408c3c800b2e472788b0217a31e80c113741b3d7d105226e8ede417085889ba195808e6e107150371779ccced11d228e56003a42fd85de6d720c84283742371eea5d74cf064394a33b3e04228c1e988ea15071d446be63185418dd91e1507134e5111061637353133db47ea8632454ced8047d08cb310a2265626882a5c681c8199a989b1a63d6391049f4fea11334ea0c4d8c912a00706c3b4163cf102dbc9ca0b187e6512768e4a10b43e3ce12dd140f888390c4219d19c80e63c8d27ad05664dfc4a2f4ccbc62859cd4b4125b25033d53258522c8ae5d30bb24bf00246aa6a400d91c0ce564a426a6a4168138c64a0a69f9f925708e3e68fb317887736981424162416a51706655aaad92a592427e51666a5e49620978d3754e625e4a71726241aa1264173462c72f7853346c75bf01780730c43a37b03d7636f9292950a65a626e81b50f980c0293010afa0a60869f8d3e42998d3eaa01faa04dd3e02d067600000000ffff0300504b030414000600080000002100cb4ade10990b0000dd26000018000000786c2f776f726b7368656574732f7368656574322e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca2ece484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c016bcacdd137323030d3cf4dcccc53b2b3018b0514d9d91424a6a706a7968416041429a4659684e40724a6a7da2a192a29e8dbd9e8c39581196199a9e5c550bd20b64271467eb97b51668a4f665e6ab1ad92819202c89149f9f9d92069cf149010c88abc5485cae0829ccc12b0c125f9053ea96925cea93939b64a8e464a0a89c9259965a9018979a9b64a49f92525f9b920792585e292c492545ba5b4a2fcaad43c2407810c87390ec486b9c90decf580228594d4b4c4d29c92a0fc728fd4ccf40c90b51660fdc9f939c57636c9f9390ab999a0a05652c84dac003baa3c33a524c356c9d04c4921b9b4b8243f371c2a00d307d16104d561a4a400d361825f87315487314287017e1d26501d26701d4646f8759842759812adc30caac38c681de6501de644ebb080eab0205a8725548725d13a0c0da05a400c688c100a2d4343981e43e2ed8145bc2122e609da038b7a4344dc13d4038b7c43e263df1016fd2006b161004b00a0044fac1e581230243e0d18c212018841ac3db06460487c3a3082a5031083487b8c60e900c420560f2c1d802292583db07460447c3a3082a5031083587b60e9c088f872c008960e400c62ed81a50323e2d381112c1d8018c4da034b0746c4a70363583a003188b4c718960e400c62f5c0d28131f1e581312c1d8018c4da034b07c6c49707c6b0740062106b0f2c1d18135f2318c3d2018841ac3db074604c7cad600c4b07200691f698c0d2018841ac1e583a3021be5e3081a5031083587b60e9c084f8f2c004960e400c62ed81a50313e2cb0313583a003188b507960e4c882f0f4c60e900c420d61e583a3021be3c3085a5031083487b4c61e900c420560f2c1d98125f1e98c2d2018841ac3db074604a7c79600a4b072006b1f6c0d28129f1e581292c1d8018c4da034b07a6c49707a6b074006210698f192c1d8018c4ea81a50333e2cb0333583a003188b507960ecc089607fa900e0cb837e6925892686753945fae5004eec180ba3996f0ee0bbce3a36467930c52e168a8a4500c565862ab9499979399971a5c52a4646793596c6703ee535a15172426a7da2a1514a516a71695a52ad93deddbff7cd7f2170b7b9e4dd9ffb467d7d38e494f762f7ebea0d146bfc4ce461fa4513f196abc1379c63f9dd08bc53067720c5bbbece9ce2d580c7321c3b082fc82d29cc492ccfc3c2c06ba9261607a4a417c416a517c7262416649221643ddc830b428b52c35af3415bfc1ee6418fcb46fffd3f9f39fb6b53ed9d9f9b46be1b3a9335f346d7aba76d9b3050b5f2c6f79da31e9e98ee6a71b1b9e4ee8783ea1edfd9e9ee76b963d9dd0f174f6dea7ebb68114ac9bf56259e3b38d4d58fce9418e73e6f73dd9b910d32d4f77ef7ab16edfb305ed4fdbdb1e37343e9b3af3e98e8ee77ba63dedd806177c3e65fed3b9ed4f5bd73c9fb2e2f9eefe175b763e9dbfeb697bdbd375b35e2e9afbb8a1f1e9fc5dcfe6ac79b1b8f5e992f697adbdcff7ae83e87dbe7bfe931d0d587ce049860f9eece87db16db382a18181c2d309bd4fd72e7b3e65fef3592dcfe64e7cbaa1ffe9da654f27f5805cbf76d9f3a69dcf7a3a51153e5bb0e3e9ba59c85ec0e22a2f325c05b27247c7d39d9b4121b47de98bad2dcfa66c7bdabaf4d9862d4f776e7eb2a3f7c9debe27bbfa9eee9dfc74ce86a7ad6b9e762d7c3a71062ef5eff7f43cebe98446ffb6cd2f17cd85381c62cbf3dd2b9f4ded780ab1a561f7cbf67e2c9ef026c31390320a92442125d5cbe6152fa7af783a6705c47e50384f9df9a2b1e7e9f6a5d0c4d1b0fbe5a2b94f27f53cdd34fdc9dede6760e73c6d6b05a5e4ddf39fafddf9b4a3ed656befd3092dcf1680133f925e84aea91bb07bc2871c4fccef0395af937a5e4e6d073140613d0f9a34366c7cb17fe2d38e49cf3bdb9fb62e05e5c2f5539eeceb06a511d5f77b7ac0f132ef69c7dc273bd6c2a34cc1d254f5fd9e8ea773db9fece87d3a61f5d3f52d4fd7ed7fdab10da47dc1c2f77b3ab184be2f190e7f3e75e6d3751d4f5bf63f5fbdf469ebe6e71d1b9fec9dfc7cf3eea78d4b9fb6ae78bf6736a468783677e193dddb9ecf6a7939abffc5fec6a76b273c5dbaf9e99c1550c7834b16501e98b2ffe9ae392fb6ac7db273c3b339bd4fbb1682226fc3c4a75df3200e7fba61e38bf5bb4182e03040f8d7c254158b8ffcc8f0d1b3ce8667733aa1d6756c7bba6ed6f3d50b9eafe80605f5ba79cffb3640a49eaf5bf87c42db931d7da0e4bd76d993fd0b9f35ae7fda330d8b2bfcc97105b82c7bd1bcf779dbfce7bb9b5fec9ff07cca0ab825cf3abb9faddbfa7c77cbf3dded10fbdfefe9011585d3f6be58b7efe992f6a71d2b41e55d5ffb8b7dfb9e766c78b1aff9e5ea19906c8dc581016438f0e9beeda03a61fbd2277be780cade050b9fce5efb6c5afbd39e69d062195c8840edef5cff74e9de27bb973ed9d185c5fe4032ec7fb17edff315dd4ff734bcdc3be1e99e8617db3683ca9fa9334165ebf2954f77f5bf58def2a2a7199ca5f7802aa775f35e6cdffa6ccbeea75d2b9ecde90495457b1a9e6e9c8ac539416438e7d9f4052ff6b7bf6cef7db17edf931db35e6c99ffacbb158bd9c164980da95791abbf175b56bc6cef7f3e7be2b3adddcf67ef0065bce5139fcf5e07f2fc94f94fd72e7bb2631624b621e1aff0a87591c2f35dcb2131f07e4fcf931d539e2d58f87266ebd3edeb9eee697aded70e29ea150cf40c4db1383b840c673fefdcf96c5d17a46086e6198cba1829031b80eac6d6662c96879261392857ece850305578ba738b82b1998102c805d3b73d9dbff3c5bab54fd7f53ceb98f0bcaf1d8b65616458f664c7e427bb7743ac7cd6d3084e5ea0a608a8425db0e7c5fac6273bba9e6e9a8eddc270722cdc3303940456cf78b263edb3eed9a036ce845e509506aeb79e81cb465079b573dbd309139fb6cd01b533c015c4d3867dcfa6cdc1e2ed08325c01ab733a9feedcf274fbcaa7b37761f7612419663f5bd7fd7cda3e68bdb26122c80670dd87dd8628326c78be64df933db35eac5bf2b47ffdd35dcbdeefe978b67be1b3967e301b5bf5e848560f6aed8ca773563cd9bdf44543f38bf5539f4ddbf9744f3f24cab0c482a313191e790ab6e2c5feb92f96b73ceb5e096aa32fec79b2631736f3c9eb5881bcf0b2bdf779d34e502e5ab0f059c73408f779ff5a6cb690d3e382f8e251c39c67733a9fef99066a302f5cfaa8612ec8aea9fb9fcd99ffa27106a84adb33ede9926990ac066a0634b73e6ddb8acd0de474d29ef64f7c3e65fecbf6dea74b963f5dd7f9b475c58b2d8b9fecdefd6457f7b3a9ad4f27f53cd9b11454c4ef9ffb7cd72a48803fd9d5fd64f7366c0e20a743076a78ec69793173d693bd739e36b6bfc0198fe474ea9e2d58f874c9344809f86cd3eee713da9ef6773d6def7fb1653ea891d8351bd517fa45f9e5f0e10523f82882919202f1e307969696960686a8e68207239c4832e6f9925d4ff6753feddb8fc5246790d3caec8c0c8c4c6df4cbec6ce003122e50090b634b4b0b54295788948985998101aa8c1b44c6c8d2c00455c29d2407bfd807ea956271ad07758cf1a48e315ed431c69b3ac6f850c7185fea18e3471d63fca9634c00758c09a48e3141d43126983ac68440f2ac85017a660e854818a28b87e1100f87889ba215241110614b0b3d23d43221122a61a68756be4441242cccf5d04a1147d06a17e28bcfa713966129431c492b3c7118e24c52e0e330c4851a86b852c310376a18425a218f1126901a13b2660a32380f5a5ce59b58949e9957ac90939a5662ab64a067aaa450045993046697e4178044cd9414202b9fa09c8cd4c494d42210c75849212d3fbf04ced1072da802afd92a2d5028482c482d0aceac4ab555b25452c82fca4ccd2b010f5bdb2ae524e6a514272716a42a41d67521d633819779c1e6070cc0eb9b20d6b981edb1b3c94f498132d512730bac7dc06410980c50d0570033fc6cf411ca6cf4510dd0072d03034f52d801000000ffff0300504b0304140006000800000021002ba15e6f29010000ab0100000f000000786c2f776f726b626f6f6b2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b329cf2fca4ecacfcf56a8c8cdc92bb62ab255ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad7cf4f4bcb4c4e75c94f2ecd4dcd2bd137323030d32f4acd492cc9cccf2bcec82c28568298468c59c50545a98929c519a9a925b93910a3721333f394ec6cc062c5505a212f3137d556e9e9da65cf162c545200cb79a6d82a192a29145965a6d82a1579a6182a29e8a329efdbffacb91549b911927223b0727db051c5763629a9699979a9297e89b9a9a83ca8d5f1153979b97a0145997925f121992539a9c54a0a39f9c98939c120b783dc62a064a70e71a0baa28aa1958aa18d3e92a17628bc623b1b7d58d0db01000000ffff0300504b0304140006000800000021008e480ae3a5020000d50500000d000000786c2f7374796c65732e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3292ea9cc490dce484d2d51a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f2e284a4d4c290669cacdd137323030d3cf4dcccc53b2b349cbcf2b295648ce2fcd2bb15532820ad8d91457299425e6d82a191a2a29e8dbd924e7e7e4172914a527d92ab9b919ba18191a9981c5f3127353210a9fee5bf762effa97b35b5fee9e08964ace482c2a4e2d81c81a1a9b8005f541d6412cb5b34902994c5b8bc0f615dbd9a465e6e4c07d690cf265664e8e9d4d416249496a519e5b664e8e02941d5259906aab94979f970a75305821483f1ee5e94589958646a624e828cecfc94c01b923dd193968dd0c5ddd5c1d21e6401d04729c9d8d3ec40560aad8ce2629bf2825b508ee2350bc4184ec6c7252d34a40015b94999e016694e41780f849f92525f9b920564a66627a7e5e620e88ad0fd306a3c1dac149cc56a924039c445022dfc9c5c9c2d119e242905a3b1b8845446a012bb6b301b989481d25f90520ff821d4fa4168857ed6cb07a14eae3623b9be4d49c9c6050668a488387a4a1929d4d459a425e69ae5b6e89678aad9281920228cdc298993939502624c0a01c7d3b1b7d64e3208623990b8a2132ccad48835a9058509053e9579a9b945ae406ced7b64a864a0a6051b77c50d685f3327340d9162ae7044e2708b58e3999e979b9a9100d763689302ea8d429c94c06e5f8e4d4bc92d422480457a4e10e0d432505509a04b9cf484901111a864a0a747375467e5166557e5e09b2bbcb528ba03e29c92f5052282f4a2c0849ad28018701289a407e02c755441a721a404901f0a854001570b64a7ea020cf41f2585269664e49661ec8f30690a0826b29b6b3d107a75370116d07000000ffff0300504b0304140006000800000021003bc95018c1000000170100000b0000005f72656c732f2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162853eaa0a258590c4a2f4d4125ba58a1cfdf2fca2eca4fcfc6cbd8adc1c25057d3b1b7d141fda01000000ffff0300504b0304140006000800000021004ecc5dbfdb000000260200001a000000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73b2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b3094acd492cc9cccf2bcec82c2856a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d32f42364309d54c05cf145ba522cf1443258590ca825462ccce4f4bcb4c4e75c94f2ecd4dcd2bc162857e797e517671466a6a8992424862517a6a89ad125ca8581f2c63a857919ba3a4a08fdd354674768d115ed71853d335c5259539a9c5888081f0e1f6eba344b81d000000ffff0300504b03041400060008000000210005d4fd5f3e01000024030000130000005b436f6e74656e745f54797065735d2e786d6cb2b1afc8cd51284b2d2acecccfb35532d433505248cd4bce4fc9cc4bb7552a2d49d3b550b2b7b309a92c482d56a8c8cdc92bb655ca282929b0d2d72f4ece48cd4d2cd6cb2f48cdabc8cd49cb2fca4d2c29d6cb2f4ad72f484cce4e4c4fd537323030d34fcecf2b49cd2bd12d0199a16467e3929a96589a53a2e05a51929a07b1b62835a75849c119a2106497ad526241414e66726249667e9e7e595e0a9a2dba501bf48a5273c06a8a33320b8ab52b72739414f4b15a0196c269035856dfcec6bf2cb5a8283325552120b1a8c42f3137d55649bf2247bf3cbf283b293f3f5b0fac0ea72958dc999f9696999c9a929f5c9a9b9a57a2575c50949a98529c919a5a929ba307a6f5721333f3e02ec7e180e292ca9cd4626a5b0f369490d520bf831d5aac0fa60ca9ec0ab8f9a43ac488e60ed10725c5623b00000000ffff0300504b0102140314000600080000002100d8cdcc50e40c00000b3e0000180000000000000000000000a48100000000786c2f776f726b7368656574732f7368656574312e786d6c504b0102140314000600080000002100cb4ade10990b0000dd260000180000000000000000000000a4811a0d0000786c2f776f726b7368656574732f7368656574322e786d6c504b01021403140006000800000021002ba15e6f29010000ab0100000f0000000000000000000000a481e9180000786c2f776f726b626f6f6b2e786d6c504b01021403140006000800000021008e480ae3a5020000d50500000d0000000000000000000000a4813f1a0000786c2f7374796c65732e786d6c504b01021403140006000800000021003bc95018c1000000170100000b0000000000000000000000a4810f1d00005f72656c732f2e72656c73504b01021403140006000800000021004ecc5dbfdb000000260200001a0000000000000000000000a481f91d0000786c2f5f72656c732f776f726b626f6f6b2e786d6c2e72656c73504b010214031400060008000000210005d4fd5f3e01000024030000130000000000000000000000a4810c1f00005b436f6e74656e745f54797065735d2e786d6c504b05060000000007000700c60100007b2000000000', NULL, 2025, '2026-11-22 07:52:28.848908+00', '', 'draft', NULL);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_normalized_name_key UNIQUE (normalized_name);

ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (account_id);

ALTER TABLE ONLY public.account_post
    ADD CONSTRAINT account_post_pkey PRIMARY KEY (account_id, post_id);

ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_pkey PRIMARY KEY (session_id);

ALTER TABLE ONLY public.assessment
    ADD CONSTRAINT assessment_pkey PRIMARY KEY (county_id, school_year, version_no, pack_id, pack_hash);

ALTER TABLE ONLY public.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (county_id, seq);

ALTER TABLE ONLY public.audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (county_id);

ALTER TABLE ONLY public.audit_keeping
    ADD CONSTRAINT audit_keeping_pkey PRIMARY KEY (county_id);

ALTER TABLE ONLY public.collection_round
    ADD CONSTRAINT collection_round_pkey PRIMARY KEY (county_id, round_id);

ALTER TABLE ONLY public.county
    ADD CONSTRAINT county_pkey PRIMARY KEY (county_id);

ALTER TABLE ONLY public.data_item
    ADD CONSTRAINT data_item_pkey PRIMARY KEY (county_id, school_year, version_no, item_id);

ALTER TABLE ONLY public.data_school
    ADD CONSTRAINT data_school_pkey PRIMARY KEY (county_id, school_year, version_no, ordinal);

ALTER TABLE ONLY public.data_version
    ADD CONSTRAINT data_version_pkey PRIMARY KEY (county_id, school_year, version_no);

ALTER TABLE ONLY public.heading_map
    ADD CONSTRAINT heading_map_pkey PRIMARY KEY (county_id, name);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (county_id, job_id);

ALTER TABLE ONLY public.job_result
    ADD CONSTRAINT job_result_pkey PRIMARY KEY (county_id, job_id, attempt);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (account_id, notice_id);

ALTER TABLE ONLY public.order_report
    ADD CONSTRAINT order_report_pkey PRIMARY KEY (county_id, plan_id, order_no, report_no);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_county_id_kind_code_key UNIQUE (county_id, kind, code);

ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (county_id, person_id);

ALTER TABLE ONLY public.plan_order
    ADD CONSTRAINT plan_order_pkey PRIMARY KEY (county_id, plan_id, order_no);

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (county_id, plan_id);

ALTER TABLE ONLY public.return_change
    ADD CONSTRAINT return_change_pkey PRIMARY KEY (county_id, round_id, school_code, revision, field_id);

ALTER TABLE ONLY public.return_remark
    ADD CONSTRAINT return_remark_pkey PRIMARY KEY (county_id, round_id, school_code, remark_id);

ALTER TABLE ONLY public.return_step
    ADD CONSTRAINT return_step_pkey PRIMARY KEY (county_id, round_id, school_code, step_no);

ALTER TABLE ONLY public.return_version
    ADD CONSTRAINT return_version_pkey PRIMARY KEY (county_id, round_id, school_code, version_no);

ALTER TABLE ONLY public.round_step
    ADD CONSTRAINT round_step_pkey PRIMARY KEY (county_id, round_id, step_no);

ALTER TABLE ONLY public.rule_severity
    ADD CONSTRAINT rule_severity_pkey PRIMARY KEY (county_id, rule_id, from_year);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.school_event
    ADD CONSTRAINT school_event_pkey PRIMARY KEY (county_id, event_id);

ALTER TABLE ONLY public.school_link
    ADD CONSTRAINT school_link_pkey PRIMARY KEY (county_id, event_id, from_code, to_code);

ALTER TABLE ONLY public.school
    ADD CONSTRAINT school_pkey PRIMARY KEY (county_id, school_code);

ALTER TABLE ONLY public.school_return
    ADD CONSTRAINT school_return_pkey PRIMARY KEY (county_id, round_id, school_code);

ALTER TABLE ONLY public.standard_pack
    ADD CONSTRAINT standard_pack_pkey PRIMARY KEY (county_id, pack_id, pack_hash);

ALTER TABLE ONLY public.upload
    ADD CONSTRAINT upload_pkey PRIMARY KEY (county_id, upload_id);

CREATE UNIQUE INDEX account_oidc ON public.account USING btree (oidc_subject) WHERE (oidc_subject IS NOT NULL);

CREATE INDEX account_session_open ON public.account_session USING btree (account_id) WHERE (ended_at IS NULL);

CREATE INDEX audit_entry_at ON public.audit_entry USING btree (county_id, at);

CREATE INDEX job_open ON public.job USING btree (county_id, state, seen_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));

CREATE INDEX person_same ON public.person USING btree (id_hash) WHERE (id_hash IS NOT NULL);

CREATE INDEX person_school ON public.person USING btree (county_id, school_code, kind, code);

CREATE INDEX school_return_status ON public.school_return USING btree (county_id, round_id, status);

CREATE TRIGGER account_post_apart BEFORE INSERT ON public.account_post FOR EACH ROW EXECUTE FUNCTION public.account_post_apart();

CREATE TRIGGER audit_entry_no_change BEFORE DELETE OR UPDATE ON public.audit_entry FOR EACH ROW EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON public.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_audit_change();

CREATE TRIGGER audit_head_only_forward BEFORE DELETE OR UPDATE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION public.refuse_audit_head_change();

CREATE TRIGGER data_item_no_change BEFORE DELETE OR UPDATE ON public.data_item FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER data_school_no_change BEFORE DELETE OR UPDATE ON public.data_school FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER data_version_no_change BEFORE DELETE OR UPDATE ON public.data_version FOR EACH ROW EXECUTE FUNCTION public.refuse_change();

CREATE TRIGGER order_report_no_change BEFORE DELETE OR UPDATE ON public.order_report FOR EACH ROW EXECUTE FUNCTION public.refuse_record_change();

CREATE TRIGGER plan_no_change BEFORE DELETE OR UPDATE ON public.plan FOR EACH ROW EXECUTE FUNCTION public.refuse_plan_change();

CREATE TRIGGER plan_order_no_change BEFORE DELETE OR UPDATE ON public.plan_order FOR EACH ROW EXECUTE FUNCTION public.refuse_record_change();

CREATE TRIGGER return_version_kept BEFORE UPDATE ON public.return_version FOR EACH ROW EXECUTE FUNCTION public.return_version_kept_refuse();

CREATE TRIGGER return_version_stays BEFORE DELETE ON public.return_version FOR EACH ROW EXECUTE FUNCTION public.return_version_stays_refuse();

CREATE TRIGGER school_kept BEFORE DELETE ON public.school FOR EACH ROW EXECUTE FUNCTION public.school_kept_refuse();

ALTER TABLE ONLY public.account_post
    ADD CONSTRAINT account_post_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.account_session
    ADD CONSTRAINT account_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.assessment
    ADD CONSTRAINT assessment_county_id_school_year_version_no_fkey FOREIGN KEY (county_id, school_year, version_no) REFERENCES public.data_version(county_id, school_year, version_no);

ALTER TABLE ONLY public.data_item
    ADD CONSTRAINT data_item_county_id_school_year_version_no_fkey FOREIGN KEY (county_id, school_year, version_no) REFERENCES public.data_version(county_id, school_year, version_no);

ALTER TABLE ONLY public.data_school
    ADD CONSTRAINT data_school_county_id_school_year_version_no_fkey FOREIGN KEY (county_id, school_year, version_no) REFERENCES public.data_version(county_id, school_year, version_no);

ALTER TABLE ONLY public.data_version
    ADD CONSTRAINT data_version_county_id_fkey FOREIGN KEY (county_id) REFERENCES public.county(county_id);

ALTER TABLE ONLY public.job_result
    ADD CONSTRAINT job_result_county_id_job_id_fkey FOREIGN KEY (county_id, job_id) REFERENCES public.job(county_id, job_id);

ALTER TABLE ONLY public.notice
    ADD CONSTRAINT notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(account_id);

ALTER TABLE ONLY public.order_report
    ADD CONSTRAINT order_report_county_id_plan_id_order_no_fkey FOREIGN KEY (county_id, plan_id, order_no) REFERENCES public.plan_order(county_id, plan_id, order_no);

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_county_id_school_year_version_no_fkey FOREIGN KEY (county_id, school_year, version_no) REFERENCES public.data_version(county_id, school_year, version_no);

ALTER TABLE ONLY public.plan_order
    ADD CONSTRAINT plan_order_county_id_plan_id_fkey FOREIGN KEY (county_id, plan_id) REFERENCES public.plan(county_id, plan_id);

ALTER TABLE ONLY public.return_change
    ADD CONSTRAINT return_change_county_id_round_id_school_code_fkey FOREIGN KEY (county_id, round_id, school_code) REFERENCES public.school_return(county_id, round_id, school_code);

ALTER TABLE ONLY public.return_remark
    ADD CONSTRAINT return_remark_county_id_round_id_school_code_fkey FOREIGN KEY (county_id, round_id, school_code) REFERENCES public.school_return(county_id, round_id, school_code);

ALTER TABLE ONLY public.return_step
    ADD CONSTRAINT return_step_county_id_round_id_school_code_fkey FOREIGN KEY (county_id, round_id, school_code) REFERENCES public.school_return(county_id, round_id, school_code);

ALTER TABLE ONLY public.return_version
    ADD CONSTRAINT return_version_county_id_round_id_school_code_fkey FOREIGN KEY (county_id, round_id, school_code) REFERENCES public.school_return(county_id, round_id, school_code);

ALTER TABLE ONLY public.round_step
    ADD CONSTRAINT round_step_county_id_round_id_fkey FOREIGN KEY (county_id, round_id) REFERENCES public.collection_round(county_id, round_id);

ALTER TABLE ONLY public.school_link
    ADD CONSTRAINT school_link_county_id_event_id_fkey FOREIGN KEY (county_id, event_id) REFERENCES public.school_event(county_id, event_id);

ALTER TABLE ONLY public.school_return
    ADD CONSTRAINT school_return_county_id_round_id_fkey FOREIGN KEY (county_id, round_id) REFERENCES public.collection_round(county_id, round_id);

