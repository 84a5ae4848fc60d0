"""Tables, indexes and views of the database. Comments inside a table stand in the file: Datasette shows them.

No table is STRICT: programs with SQLite before 3.37 could not read the file at all.
"""

SCHEMA_VERSION = 1
"""A promise: tables, columns and views are added, never renamed or removed, and their meaning stays."""

TABLES = (
    """CREATE TABLE metadata (
    key TEXT PRIMARY KEY, -- schema_version, tool, tool_version, refused_records, and the settings of the check
    value TEXT NOT NULL
)""",
    """CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    party_id TEXT REFERENCES actors(id) DEFERRABLE INITIALLY DEFERRED,
    aliases TEXT NOT NULL, -- a JSON array
    note TEXT,
    refused INTEGER NOT NULL, -- 1: the record was refused, only its id is known
    record_file TEXT,
    record_line INTEGER
)""",
    """CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL, -- id, outlet and date, as far as they are known
    file TEXT, -- below the source folder
    title TEXT,
    outlet_id TEXT REFERENCES actors(id),
    author TEXT,
    published TEXT, -- YYYY, YYYY-MM or YYYY-MM-DD; ~ behind it: approximate
    language TEXT,
    url TEXT, -- where it was found
    canonical TEXT, -- the address that the page itself gives, where it is another
    archive_url TEXT, -- where a copy of it lies
    accessed TEXT, -- when it was saved
    original TEXT, -- the untouched file that the text was made of, below the folder of originals
    extractor TEXT, -- what made the text of it
    sha256 TEXT, -- of the article as it was read; NULL: it could not be read
    map_sha256 TEXT, -- of the map beside it; NULL: there is none
    note TEXT,
    ignored TEXT, -- a JSON object: codes that the record silenced, each with the reason
    refused INTEGER NOT NULL, -- 1: the record was refused, only its id is known
    record_file TEXT,
    record_line INTEGER
)""",
    """CREATE TABLE credits (
    source_id TEXT NOT NULL REFERENCES sources(id),
    actor_id TEXT NOT NULL REFERENCES actors(id), -- an agency that the article itself credits
    PRIMARY KEY (source_id, actor_id)
)""",
    """CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    anchor TEXT NOT NULL,
    corroboration TEXT NOT NULL,
    consistency TEXT NOT NULL,
    fit TEXT NOT NULL,
    fit_reason TEXT,
    verdict_rating TEXT, -- a person's, never the tool's
    verdict_by TEXT,
    verdict_date TEXT,
    verdict_note TEXT,
    fit_by_tool TEXT NOT NULL, -- without a person's reading
    fingerprint TEXT NOT NULL, -- of what a reading holds for
    reading_fit TEXT, -- a person's, of claim and passages together
    reading_by TEXT,
    reading_date TEXT,
    reading_of TEXT, -- the fingerprint that it holds for; another one than the claim's: it no longer counts
    reading_why TEXT,
    status TEXT, -- open, done: what an editor still waits for
    status_to TEXT,
    status_due TEXT,
    language TEXT,
    about TEXT,
    modality TEXT NOT NULL,
    as_of TEXT,
    quantity TEXT, -- as it is written
    quantity_bound TEXT,
    quantity_min REAL, -- NULL: no lower bound, or no REAL holds it
    quantity_max REAL,
    quantity_min_exact TEXT, -- all its digits
    quantity_max_exact TEXT,
    unit TEXT,
    value TEXT,
    holds INTEGER,
    origins_min INTEGER NOT NULL,
    origins_max INTEGER NOT NULL,
    origins TEXT NOT NULL, -- a JSON array of actors; ?tass: unknown, last passed on by tass
    channels_min INTEGER NOT NULL,
    channels_max INTEGER NOT NULL,
    channels TEXT NOT NULL,
    parties_min INTEGER NOT NULL,
    parties_max INTEGER NOT NULL,
    parties TEXT NOT NULL,
    denials_min INTEGER NOT NULL,
    denials_max INTEGER NOT NULL,
    denials TEXT NOT NULL,
    articles INTEGER NOT NULL, -- how many different ones the counted evidence comes from
    rests_on TEXT NOT NULL, -- a JSON array of the actors that all counted evidence passes through
    why TEXT, -- why the origins are counted so
    record_file TEXT NOT NULL,
    record_line INTEGER NOT NULL
)""",
    """CREATE TABLE tags (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    tag TEXT NOT NULL,
    PRIMARY KEY (claim_id, tag)
)""",
    """CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims(id),
    number INTEGER NOT NULL, -- which of the claim's passages, from 1
    source_id TEXT NOT NULL REFERENCES sources(id),
    quote TEXT NOT NULL, -- as the curator wrote it
    stance TEXT NOT NULL,
    modality TEXT NOT NULL,
    anchor TEXT NOT NULL,
    cut_off INTEGER NOT NULL, -- 1: a negation or bound that governs the quotation was left outside
    counted INTEGER NOT NULL,
    reason TEXT, -- why it counts or does not
    method TEXT NOT NULL, -- exact, normalized: found; approximate: only the nearest passage; none
    article_text TEXT, -- the article's words for it; where it was not found only the nearest ones
    start_offset INTEGER, -- code points of the article, from 0
    end_offset INTEGER, -- the first one behind the match
    article_line INTEGER,
    article_column INTEGER,
    article_zone TEXT, -- main, caption, quote, table, note or correction; NULL: no map stands beside the article
    article_page INTEGER,
    article_heading TEXT, -- the last one above
    article_timecode TEXT, -- HH:MM:SS.mmm
    deep_link TEXT, -- opens the source's page on the web at the passage and marks it
    score REAL NOT NULL,
    occurrences INTEGER NOT NULL,
    omitted TEXT NOT NULL, -- a JSON array of the words that the quotation leaves out
    left_out TEXT NOT NULL, -- a JSON array of negations, bounds and hedges outside the quotation
    hedges TEXT NOT NULL, -- a JSON array, as the passage words them
    prefix TEXT,
    suffix TEXT,
    gloss TEXT, -- a person's translation
    apart TEXT, -- a JSON object: words outside the quotation that a person has read, each with the reason
    record_file TEXT NOT NULL,
    record_line INTEGER NOT NULL,
    UNIQUE (claim_id, number)
)""",
    """CREATE TABLE links (
    id INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence(id),
    position INTEGER NOT NULL, -- 1: next to the page; the last: next to the origin
    actor_id TEXT NOT NULL REFERENCES actors(id),
    actors INTEGER NOT NULL, -- how many actors share the position: one of them, or all
    cue TEXT, -- NULL: the curator's word alone, not counted
    shown INTEGER NOT NULL, -- 1: the cue stands in the article and speaks for nobody else
    named INTEGER NOT NULL, -- 1: the cue names the actor
    link TEXT NOT NULL, -- named, resolved: known; implied, unread, no_cue: the curator's word; contradicted
    firsthand INTEGER NOT NULL,
    denied_by TEXT, -- the word of the cue by which the actor denies the passage
    method TEXT NOT NULL,
    start_offset INTEGER,
    end_offset INTEGER,
    article_line INTEGER,
    article_column INTEGER,
    article_zone TEXT, -- main, caption, quote, table, note or correction; NULL: no map stands beside the article
    article_page INTEGER,
    article_heading TEXT, -- the last one above
    article_timecode TEXT, -- HH:MM:SS.mmm
    UNIQUE (evidence_id, position, actor_id)
)""",
    """CREATE TABLE origins (
    evidence_id INTEGER NOT NULL REFERENCES evidence(id),
    actor_id TEXT NOT NULL REFERENCES actors(id), -- one of those who could have produced the passage
    PRIMARY KEY (evidence_id, actor_id)
)""",
    """CREATE TABLE quantities (
    id INTEGER PRIMARY KEY,
    evidence_id INTEGER NOT NULL REFERENCES evidence(id),
    text TEXT NOT NULL,
    bound TEXT NOT NULL,
    min REAL, -- NULL: no lower bound, or no REAL holds it
    max REAL,
    min_exact TEXT, -- all its digits
    max_exact TEXT,
    unit TEXT,
    kind TEXT NOT NULL,
    ambiguous TEXT, -- why the reading is doubtful
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL
)""",
    """CREATE TABLE contradictions (
    id INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims(id),
    other_id TEXT NOT NULL REFERENCES claims(id), -- the claim itself where its own evidence is divided
    type TEXT NOT NULL,
    contradiction INTEGER NOT NULL, -- 0: it only looks like one
    same_origin INTEGER NOT NULL, -- 1: one origin stands behind both sides
    reason TEXT NOT NULL
)""",
    """CREATE TABLE positions ( -- all claims that do not agree, by what they say of one thing
    disagreement INTEGER NOT NULL,
    position INTEGER NOT NULL,
    about TEXT, -- the key that the claims have, or
    words TEXT, -- the words that they credit to different origins
    says TEXT NOT NULL,
    as_of TEXT,
    modality TEXT,
    claims TEXT NOT NULL, -- a JSON array of ids
    against INTEGER NOT NULL, -- how many claims differ, comparable or not
    PRIMARY KEY (disagreement, position)
)""",
    """CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    slug TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    claim_id TEXT REFERENCES claims(id), -- NULL where `claim` was refused
    evidence_id INTEGER REFERENCES evidence(id),
    source_id TEXT REFERENCES sources(id),
    claim TEXT, -- the claim's id as the record has it
    record_file TEXT NOT NULL,
    record_line INTEGER NOT NULL,
    record_column INTEGER NOT NULL,
    article_line INTEGER,
    article_place TEXT -- page, heading, timecode and zone in words, as the map beside the article has them
)""",
    """CREATE TABLE ignored (
    claim_id TEXT NOT NULL REFERENCES claims(id),
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (claim_id, code)
)""",
    """CREATE TABLE dependences (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL, -- rows with one number are one group of articles
    source_id TEXT NOT NULL REFERENCES sources(id), -- the first of its group
    other_id TEXT NOT NULL REFERENCES sources(id),
    runs TEXT NOT NULL -- a JSON array of words that two articles of the group have, the longest run first
)""",
)

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
