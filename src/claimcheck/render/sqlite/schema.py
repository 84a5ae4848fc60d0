"""Indexes, search tables and views of the database, and the version of all."""

SCHEMA_VERSION = 1
"""A promise: tables, columns and views are added, never renamed or removed, and their meaning stays."""

# With double quotation marks around the content table, as Datasette and sqlite-utils look for it.
SEARCH = (
    """CREATE VIRTUAL TABLE claims_fts USING fts5(text,
    content="claims", tokenize='unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE evidence_fts USING fts5(quote, article_text,
    content="evidence", tokenize='unicode61 remove_diacritics 2')""",
)
"""Full-text search over the claims, and over quotations and the article's words for them."""

FILL_SEARCH = (
    "INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')",
    "INSERT INTO evidence_fts(evidence_fts) VALUES ('rebuild')",
)

INDEXES = (
    "CREATE INDEX claims_about ON claims(about)",
    "CREATE INDEX tags_tag ON tags(tag)",
    "CREATE INDEX evidence_source ON evidence(source_id)",
    "CREATE INDEX links_actor ON links(actor_id)",
    "CREATE INDEX origins_actor ON origins(actor_id)",
    "CREATE INDEX quantities_evidence ON quantities(evidence_id)",
    "CREATE INDEX contradictions_claim ON contradictions(claim_id)",
    "CREATE INDEX contradictions_other ON contradictions(other_id)",
    "CREATE INDEX problems_claim ON problems(claim_id)",
    "CREATE INDEX problems_evidence ON problems(evidence_id)",
    "CREATE INDEX problems_source ON problems(source_id)",
    "CREATE INDEX problems_code ON problems(code)",
)

VIEWS = (
    """CREATE VIEW single_origin_claims AS
SELECT c.id AS claim_id, c.text, c.articles, c.origins, c.rests_on, c.why
FROM claims AS c
WHERE c.corroboration = 'single_origin'
ORDER BY c.id""",
    """CREATE VIEW quotations_not_found AS
SELECT e.claim_id, e.number, e.source_id, e.quote, e.anchor, e.cut_off, e.method, e.article_text,
       e.article_line, e.record_file, e.record_line
FROM evidence AS e
WHERE e.anchor <> 'found' OR e.cut_off
ORDER BY e.id""",
    """CREATE VIEW attribution_chains AS
SELECT e.claim_id, e.number, e.source_id, s.outlet_id, e.stance, e.counted, l.position,
       group_concat(a.name, ' or ') AS actor, l.cue, l.shown, l.named, e.id AS evidence_id
FROM evidence AS e
JOIN sources AS s ON s.id = e.source_id
JOIN links AS l ON l.evidence_id = e.id
JOIN actors AS a ON a.id = l.actor_id
GROUP BY e.id, l.position
ORDER BY e.id, l.position""",
    # Each counted once for all actors: asked actor by actor, the work would grow with the square.
    """CREATE VIEW actor_reach AS
WITH chains AS (
    SELECT l.actor_id, count(DISTINCT e.claim_id) AS claims
    FROM links AS l JOIN evidence AS e ON e.id = l.evidence_id GROUP BY l.actor_id
), starts AS (
    SELECT o.actor_id, count(DISTINCT e.claim_id) AS claims
    FROM origins AS o JOIN evidence AS e ON e.id = o.evidence_id WHERE e.counted GROUP BY o.actor_id
), leaning AS (
    SELECT r.value AS actor_id, count(*) AS claims FROM claims AS c, json_each(c.rests_on) AS r GROUP BY r.value
)
SELECT a.id AS actor_id, a.name, a.kind,
       coalesce(chains.claims, 0) AS claims_in_chains,
       coalesce(starts.claims, 0) AS claims_as_origin,
       coalesce(leaning.claims, 0) AS claims_resting_on_it
FROM actors AS a
LEFT JOIN chains ON chains.actor_id = a.id
LEFT JOIN starts ON starts.actor_id = a.id
LEFT JOIN leaning ON leaning.actor_id = a.id
ORDER BY claims_resting_on_it DESC, claims_in_chains DESC, a.id""",
    """CREATE VIEW open_contradictions AS
SELECT DISTINCT x.type, c.id AS claim_id, c.text, o.id AS other_id, o.text AS other_text, x.reason, x.same_origin
FROM contradictions AS x
JOIN claims AS c ON c.id = min(x.claim_id, x.other_id)
JOIN claims AS o ON o.id = max(x.claim_id, x.other_id)
WHERE x.contradiction
ORDER BY c.id, o.id, x.type""",
)
"""Answers to what people ask first."""
