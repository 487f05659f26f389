-- The tables of a dataset, named as its files are (dataset format): columns that no rule reads are left out.
--
-- Days are texts YYYY-MM-DD, so that they compare as days do. `since` and `until` are the columns `from` and `until` of the files:
-- since = '' where the beginning is not recorded, until = 'open' where it still runs, which sort before and after every day. Other
-- unknown facts are NULL, and a kind of movement that is not recorded is ''. A unit has one version here.

CREATE TABLE units (unit TEXT PRIMARY KEY, code TEXT, kind TEXT, level TEXT, parent TEXT, since TEXT, until TEXT);
CREATE TABLE lineage (predecessor TEXT, successor TEXT, day TEXT);
CREATE TABLE titles (title TEXT PRIMARY KEY, rank_central INTEGER, rank_province INTEGER, rank_district INTEGER,
    rank_commune INTEGER,
                     head INTEGER, leader INTEGER, sector TEXT, term_months INTEGER);
CREATE TABLE bodies (body TEXT PRIMARY KEY, unit TEXT, block TEXT, collective TEXT);
CREATE TABLE posts (post TEXT PRIMARY KEY, unit TEXT, body TEXT, title TEXT, block TEXT, rank INTEGER, authorised INTEGER,
                    listed_position INTEGER, since TEXT, until TEXT);
CREATE TABLE officials (official TEXT PRIMARY KEY, birth TEXT, sex TEXT, native_unit TEXT, recorded_local_to TEXT, retirement TEXT,
                        retirement_cap INTEGER);
CREATE TABLE appointments (appointment TEXT PRIMARY KEY, official TEXT, post TEXT, since TEXT, until TEXT, movement TEXT,
    purpose TEXT,
                           planned_until TEXT, from_post TEXT, concurrent_with TEXT, notice TEXT, outstanding_decision INTEGER,
                           extension_decision INTEGER);
CREATE TABLE planning (official TEXT, post TEXT, since TEXT, until TEXT, approved TEXT);
CREATE TABLE committees (body TEXT, official TEXT, since TEXT, until TEXT);
CREATE TABLE discipline (official TEXT, measure TEXT, since TEXT, until TEXT);
CREATE TABLE protections (official TEXT, status TEXT, since TEXT, until TEXT, voluntary INTEGER);
CREATE TABLE evaluations (official TEXT, year INTEGER);
CREATE TABLE kinship (official TEXT, relative TEXT, relation TEXT);
CREATE TABLE waivers (official TEXT, rule TEXT, since TEXT, until TEXT);
CREATE TABLE proposals (proposal TEXT PRIMARY KEY, official TEXT, post TEXT, effective TEXT, movement TEXT, purpose TEXT,
                        planned_until TEXT, voluntary INTEGER);

-- Which registers were handed in, one row: 1 or 0. Of one that was not, nothing is known.
CREATE TABLE registers (planning INTEGER, discipline INTEGER, protections INTEGER, evaluations INTEGER, kinship INTEGER);
-- What is asked, one row: the day of the audit, and the period of past moves and ended rotations.
CREATE TABLE asked (as_of TEXT, since TEXT, until TEXT);

CREATE INDEX appointments_of ON appointments (official, post, since);
CREATE INDEX holders_of ON appointments (post);
CREATE INDEX children_of ON units (parent);
CREATE INDEX leaving ON lineage (predecessor, day);
CREATE INDEX arriving ON lineage (successor, day);
CREATE INDEX plans_of ON planning (official);
CREATE INDEX measures_of ON discipline (official);
CREATE INDEX statuses_of ON protections (official);
CREATE INDEX evaluations_of ON evaluations (official, year);
CREATE INDEX relatives_of ON kinship (official);
CREATE INDEX waivers_of ON waivers (official, rule);
CREATE INDEX members_of ON committees (body);

-- What facts.sql works out of them.

-- The ages of retirement, in months, of who reaches them in a year.
CREATE TABLE retirement_ages (sex TEXT, year INTEGER, months INTEGER);
-- The unbroken stay in one post that an appointment belongs to: its first day ('' where not recorded) and how it was come to.
CREATE TABLE joints (appointment TEXT, earlier TEXT);
CREATE TABLE stays (appointment TEXT PRIMARY KEY, since TEXT, movement TEXT);
CREATE TABLE ancestors (unit TEXT, above TEXT, PRIMARY KEY (unit, above));
CREATE TABLE post_facts (post TEXT PRIMARY KEY, unit TEXT, level TEXT, unit_since TEXT, unit_until TEXT, body TEXT,
    collective TEXT, title TEXT,
                         head INTEGER, leader INTEGER, sector TEXT, term_months INTEGER, block TEXT, rank INTEGER,
                             authorised INTEGER,
                         listed_position INTEGER);
CREATE TABLE retirements (official TEXT PRIMARY KEY, recorded INTEGER, reckoned INTEGER);
CREATE TABLE relatives (official TEXT, relative TEXT, PRIMARY KEY (official, relative));
-- One row for each case: who is judged, on which day, for which post.
CREATE TABLE cases (subject TEXT, row TEXT, official TEXT, post TEXT, day TEXT, movement TEXT, purpose TEXT, planned_until TEXT,
                    named_left TEXT, voluntary INTEGER, outstanding INTEGER, extended INTEGER, term_since TEXT, term_until TEXT,
                    PRIMARY KEY (subject, row));
-- The post that a move leaves, and the appointment by which it was held; NULL where it cannot be told.
CREATE TABLE posts_left (subject TEXT, row TEXT, post TEXT, appointment TEXT, PRIMARY KEY (subject, row));
-- The cases with what the rules ask of them.
CREATE TABLE facts (subject TEXT, row TEXT, official TEXT, post TEXT, day TEXT, movement TEXT, purpose TEXT, planned_until TEXT,
                    voluntary INTEGER, outstanding INTEGER, extended INTEGER, term_since TEXT, term_until TEXT,
                    unit TEXT, level TEXT, unit_stands INTEGER, body TEXT, collective TEXT, title TEXT, head INTEGER,
                        leader INTEGER, sector TEXT,
                    term_months INTEGER, block TEXT, rank INTEGER, authorised INTEGER, listed_position INTEGER,
                    left_post TEXT, left_appointment TEXT, left_unit TEXT, left_body TEXT, left_leader INTEGER, left_rank INTEGER,
                    remaining INTEGER, stay_since TEXT, stay_movement TEXT, PRIMARY KEY (subject, row));
-- Where the communes of a place went by a day, one row each; '?' where that is not known.
CREATE TABLE whereabouts (place TEXT, day TEXT, unit TEXT, PRIMARY KEY (place, day, unit));
-- Whether somebody from a place is a local person of a unit on a day: local, not-local or undetermined.
CREATE TABLE localities (place TEXT, day TEXT, unit TEXT, locality TEXT, PRIMARY KEY (place, day, unit));
-- What the rules say.
CREATE TABLE rulings (rule TEXT, subject TEXT, row TEXT, verdict TEXT, force TEXT, PRIMARY KEY (rule, subject, row));
