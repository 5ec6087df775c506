-- Makes the demo data of the case study: five CSV files beside this script.
--
--   ./jbang seeds        (runs the statements below in DuckDB, from the project's root)
--   jbang seeds@.        (the same with an installed JBang, which takes the plain word for the folder seeds/)
--
-- The data is invented: a marketplace where students get in touch with professionals, from 1 September 2022
-- to 28 February 2025. Schools, companies and people do not exist.
--
-- The same script gives the same bytes, with any version of DuckDB and any number of threads:
--   * chance comes from md5 of a row's key, never from random() or hash(), which may change between versions
--   * draws by weight use running sums of whole numbers, since sums of doubles depend on the order of addition
--   * every numbering and every COPY has an ORDER BY without ties
--
-- Five flaws are put in on purpose, at the end, and nothing else is wrong:
--   1. the row with id = 11 stands twice in conversations
--   2. a professional has no profile
--   3. a professional has two profiles
--   4. an appointment lies before its conversation
--   5. a profile has no job title


-- Tools ------------------------------------------------------------------------------------------------------------

-- A number in [0, 1) that depends on the key and on the salt only. 48 bits, so the division is exact.
CREATE OR REPLACE MACRO u(key, salt) AS
  ('0x' || substr(md5(salt || ':' || key::VARCHAR), 1, 12))::BIGINT / 281474976710656;

-- A whole number in 0 .. n-1.
CREATE OR REPLACE MACRO dice(key, salt, n) AS floor(u(key, salt) * n)::BIGINT;

-- A time of the waking day in seconds since midnight, most often in the afternoon.
CREATE OR REPLACE MACRO daytime(key, salt) AS
  28800 + (dice(key, salt || '/a', 27000) + dice(key, salt || '/b', 27000))::BIGINT;

-- Months since September 2022.
CREATE OR REPLACE MACRO month_index(d) AS
  (date_part('year', d) - 2022) * 12 + date_part('month', d) - 9;


-- Calendar ---------------------------------------------------------------------------------------------------------

-- How busy each month of the year is, in percent of the busiest: the rhythm of a French school year.
CREATE OR REPLACE TEMP TABLE season (month_of_year BIGINT, students BIGINT, professionals BIGINT, conversations BIGINT);
INSERT INTO season VALUES
  (9, 90, 85, 84), (10, 100, 100, 100), (11, 78, 95, 96), (12, 34, 55, 58),
  (1, 64, 90, 92), (2, 60, 80, 88), (3, 56, 85, 93), (4, 38, 70, 68),
  (5, 26, 55, 52), (6, 16, 45, 38), (7, 9, 25, 24), (8, 13, 20, 22);

-- One row a day, with whole weights. Weekends and the two weeks around New Year are quiet. The number of students who
-- join grows every month, that of professionals hardly, except for the launch: offer came first.
CREATE OR REPLACE TEMP TABLE days AS
WITH calendar AS (
  SELECT d::DATE AS day
  FROM generate_series(DATE '2022-09-01', DATE '2025-02-28', INTERVAL 1 DAY) AS g(d)
), weighted AS (
  SELECT
    day,
    month_index(day)::BIGINT AS m,
    CASE WHEN isodow(day) >= 6 THEN 45 ELSE 100 END AS week_factor,
    CASE WHEN (month(day) = 12 AND day(day) >= 20) OR (month(day) = 1 AND day(day) <= 4) THEN 25 ELSE 100 END AS holiday_factor,
    season.*
  FROM calendar JOIN season ON season.month_of_year = month(day)
)
SELECT
  day,
  week_factor * holiday_factor * students * (100 + 4 * m) AS student_weight,
  week_factor * holiday_factor * professionals * (100 + m) * CASE WHEN m = 0 THEN 5 WHEN m = 1 THEN 2 ELSE 1 END AS professional_weight,
  week_factor * holiday_factor * conversations / 1000000 AS conversation_chance
FROM weighted;

-- Days as intervals of whole numbers: a draw r falls on the last day whose start is not beyond it.
CREATE OR REPLACE TEMP TABLE student_days AS
SELECT day, (sum(student_weight) OVER (ORDER BY day) - student_weight)::BIGINT AS start FROM days;

CREATE OR REPLACE TEMP TABLE professional_days AS
SELECT day, (sum(professional_weight) OVER (ORDER BY day) - professional_weight)::BIGINT AS start FROM days;


-- Schools ----------------------------------------------------------------------------------------------------------

CREATE OR REPLACE TEMP TABLE schools (id BIGINT, name VARCHAR, city VARCHAR, speciality VARCHAR);
INSERT INTO schools VALUES
  (1, 'École de commerce de Saint-Étienne', 'Saint-Étienne', 'Business'),
  (2, 'Institut d''ingénierie du Rhône', 'Lyon', 'Engineering'),
  (3, 'Université des Deux-Fleuves', 'Lyon', 'Humanities'),
  (4, 'École supérieure de gestion d''Orléans', 'Orléans', 'Business'),
  (5, 'Faculté de droit d''Angoulême', 'Angoulême', 'Law'),
  (6, 'École d''ingénieurs de Besançon', 'Besançon', 'Engineering'),
  (7, 'Institut de communication de Nîmes', 'Nîmes', 'Communication'),
  (8, 'École de commerce de la Canebière', 'Marseille', 'Business'),
  (9, 'Université Méditerranée-Calanques', 'Marseille', 'Sciences'),
  (10, 'École d''informatique d''Évry', 'Évry', 'Computer science'),
  (11, 'Institut des métiers de la santé de Créteil', 'Créteil', 'Health'),
  (12, 'École d''art et de design de Sète', 'Sète', 'Design'),
  (13, 'Institut supérieur d''hôtellerie de Périgueux', 'Périgueux', 'Hospitality'),
  (14, 'École de management du lac', 'Chambéry', 'Business'),
  (15, 'École des mines de la Cévenne', 'Alès', 'Engineering'),
  (16, 'Institut d''agronomie de Châlons', 'Châlons-en-Champagne', 'Sciences'),
  (17, 'École du vin et du commerce de Mâcon', 'Mâcon', 'Hospitality'),
  (18, 'École du bois et de la forêt d''Épinal', 'Épinal', 'Engineering'),
  (19, 'Université du littoral rochelais', 'La Rochelle', 'Humanities'),
  (20, 'Institut maritime du Havre', 'Le Havre', 'Engineering'),
  (21, 'École navale et numérique de Brest', 'Brest', 'Computer science'),
  (22, 'Grande école de management de la Deûle', 'Lille', 'Business'),
  (23, 'Université Flandres-Citadelle', 'Lille', 'Law'),
  (24, 'École de journalisme de la Deûle', 'Lille', 'Communication'),
  (25, 'Institut parisien de commerce', 'Paris', 'Business'),
  (26, 'École parisienne de communication', 'Paris', 'Communication'),
  (27, 'Université Paris-Belleville', 'Paris', 'Humanities'),
  (28, 'École d''ingénieurs de la Bièvre', 'Paris', 'Engineering'),
  (29, 'Institut de mode et de luxe du Marais', 'Paris', 'Design'),
  (30, 'Académie numérique du Canal', 'Paris', 'Computer science'),
  (31, 'École aéronautique de la Ville rose', 'Toulouse', 'Engineering'),
  (32, 'Université Garonne-Capitole', 'Toulouse', 'Law'),
  (33, 'École de commerce du Lauragais', 'Toulouse', 'Business'),
  (34, 'Université Bordeaux-Chartrons', 'Bordeaux', 'Sciences'),
  (35, 'École de management de la Gironde', 'Bordeaux', 'Business'),
  (36, 'École d''architecture de l''Erdre', 'Nantes', 'Design'),
  (37, 'École de commerce de l''Atlantique', 'Nantes', 'Business'),
  (38, 'Institut européen de droit de l''Ill', 'Strasbourg', 'Law'),
  (39, 'École de chimie de la Krutenau', 'Strasbourg', 'Sciences'),
  (40, 'Faculté de médecine de l''Écusson', 'Montpellier', 'Health'),
  (41, 'École d''informatique du Lez', 'Montpellier', 'Computer science'),
  (42, 'Université Rennes-Vilaine', 'Rennes', 'Humanities'),
  (43, 'École supérieure du numérique d''Armorique', 'Rennes', 'Computer science'),
  (44, 'Institut polytechnique de la Chartreuse', 'Grenoble', 'Engineering'),
  (45, 'École de management de la Bastille', 'Grenoble', 'Business'),
  (46, 'Institut de gastronomie de Dijon', 'Dijon', 'Hospitality'),
  (47, 'Université des Volcans', 'Clermont-Ferrand', 'Sciences'),
  (48, 'École de soins infirmiers de Touraine', 'Tours', 'Health'),
  (49, 'École de céramique de Limoges', 'Limoges', 'Design'),
  (50, 'Institut de formation en santé de la Somme', 'Amiens', 'Health'),
  (51, 'École d''ingénieurs de la Moselle', 'Metz', 'Engineering'),
  (52, 'École de l''image de Nancy', 'Nancy', 'Communication'),
  (53, 'Université des Pyrénées catalanes', 'Perpignan', 'Humanities'),
  (54, 'École de commerce de la Côte de Nacre', 'Caen', 'Business'),
  (55, 'Institut textile de Haute-Alsace', 'Mulhouse', 'Design'),
  (56, 'École de communication de la Seine', 'Rouen', 'Communication'),
  (57, 'Université du Béarn', 'Pau', 'Law'),
  (58, 'École de tourisme d''Annecy', 'Annecy', 'Hospitality'),
  (59, 'Institut caribéen de gestion', 'Fort-de-France', 'Business'),
  (60, 'Université Loire-Bocage', 'Angers', 'Humanities');

-- A few schools send many students, most send a handful. The rank is by chance, so that the id says nothing.
CREATE OR REPLACE TEMP TABLE school_sizes AS
WITH ranked AS (SELECT id, row_number() OVER (ORDER BY md5('school size:' || id), id) AS rank FROM schools),
     weighted AS (SELECT id, 120000 // (rank * rank + 20 * rank + 60) AS weight FROM ranked)
SELECT id, (sum(weight) OVER (ORDER BY id) - weight)::BIGINT AS start, (sum(weight) OVER ())::BIGINT AS total FROM weighted;

-- How eager students of a speciality are to talk, in percent.
CREATE OR REPLACE TEMP TABLE specialities (speciality VARCHAR, eagerness BIGINT);
INSERT INTO specialities VALUES
  ('Business', 122), ('Communication', 118), ('Engineering', 96), ('Law', 92), ('Computer science', 88),
  ('Design', 108), ('Humanities', 84), ('Sciences', 80), ('Health', 66), ('Hospitality', 90);


-- Users ------------------------------------------------------------------------------------------------------------

-- 2,000 students and 500 professionals, numbered in the order in which they joined.
CREATE OR REPLACE TEMP TABLE users AS
WITH
student_total AS (SELECT sum(student_weight)::BIGINT AS total FROM days),
professional_total AS (SELECT sum(professional_weight)::BIGINT AS total FROM days),
student_draws AS (
  SELECT k, dice(k, 'student day', total) AS r FROM range(1, 2001) AS g(k), student_total
),
professional_draws AS (
  SELECT k, dice(k, 'professional day', total) AS r FROM range(1, 501) AS g(k), professional_total
),
joined AS (
  SELECT 'student' AS user_type, k, day FROM student_draws ASOF JOIN student_days ON r >= start
  UNION ALL
  SELECT 'professional', k, day FROM professional_draws ASOF JOIN professional_days ON r >= start
),
timed AS (
  SELECT user_type, k, day::TIMESTAMP + to_seconds(daytime(user_type || k, 'join')) AS created_at FROM joined
),
numbered AS (
  SELECT row_number() OVER (ORDER BY created_at, user_type, k) AS id, * FROM timed
),
school_draws AS (
  SELECT numbered.id, dice(numbered.id, 'school', (SELECT max(total) FROM school_sizes)) AS r
  FROM numbered WHERE user_type = 'student'
)
SELECT n.id, n.user_type, d.school_id, n.created_at
FROM numbered AS n
LEFT JOIN (
  SELECT school_draws.id, school_sizes.id AS school_id FROM school_draws ASOF JOIN school_sizes ON r >= start
) AS d ON d.id = n.id;


-- Professional profiles --------------------------------------------------------------------------------------------

-- Offer is the share of profiles, demand how much a profile of this industry attracts: they differ on purpose.
CREATE OR REPLACE TEMP TABLE industries (industry VARCHAR, offer BIGINT, demand BIGINT, titles VARCHAR[], companies VARCHAR[]);
INSERT INTO industries VALUES
  ('Information technology', 20, 62,
    ['Data analyst', 'Software engineer', 'Développeuse full stack', 'Chef de projet informatique', 'Product manager', 'Junior web developer', 'Ingénieur cybersécurité', 'Head of data'],
    ['Hexalune', 'Nuvéa Systems', 'Pixelune', 'Ostréa Cloud', 'Datavigne']),
  ('Consulting', 15, 96,
    ['Consultant en stratégie', 'Senior consultant', 'Manager conseil', 'Consultante junior', 'Associate partner', 'Consultant en transformation', 'Directrice de mission'],
    ['Kerbiant Conseil', 'Lefèvre, Moreau & associés', 'Altivue Partners', 'Maison Tercier']),
  ('Banking and insurance', 13, 70,
    ['Analyste crédit', 'Conseiller patrimonial', 'Risk manager', 'Actuaire', 'Directeur d''agence', 'Auditrice interne', 'Compliance officer'],
    ['Banque du Vercors', 'Crédit des Ardoises', 'Mutuelle Aigue-Marine', 'Assurances Bel-Orme']),
  ('Manufacturing', 11, 58,
    ['Ingénieure qualité', 'Responsable de production', 'Supply chain manager', 'Ingénieur méthodes', 'Acheteuse industrielle', 'Directeur d''usine', 'Technicien de maintenance'],
    ['Ferronnac', 'Aéromécanique du Causse', 'Verlane Composites', 'Ateliers Guirande']),
  ('Marketing and communication', 8, 205,
    ['Chef de produit', 'Brand manager', 'Social media manager', 'Responsable communication', 'Attachée de presse', 'Directrice artistique', 'Junior copywriter', 'Head of growth'],
    ['Agence Coquelicot', 'Studio Bec-Fin', 'Mirabelle & Cie', 'Porte-Voix']),
  ('Retail and luxury', 7, 168,
    ['Responsable de boutique', 'Merchandising manager', 'Acheteuse mode', 'Chef de secteur', 'Directrice de collection', 'E-commerce manager'],
    ['Maison Oriel', 'Les Comptoirs d''Élise', 'Halles Vermeil', 'Parfums d''Aubrac']),
  ('Health', 6, 132,
    ['Pharmacienne', 'Médecin généraliste', 'Attaché de recherche clinique', 'Directeur d''hôpital', 'Infirmière coordinatrice', 'Medical affairs manager'],
    ['Laboratoires Sylvane', 'Clinique des Tilleuls', 'Biogénia', 'Groupe hospitalier du Val']),
  ('Energy and environment', 5, 146,
    ['Ingénieure énergies renouvelables', 'Chargé de mission climat', 'Sustainability manager', 'Cheffe de projet éolien', 'Responsable RSE'],
    ['Éolis Atlantique', 'Solévia', 'Hydro-Lozère']),
  ('Public sector', 5, 88,
    ['Chargée de mission', 'Directrice des services', 'Attaché territorial', 'Responsable de projets européens', 'Conseiller parlementaire'],
    ['Ville de Montclar', 'Agence régionale du Littoral', 'Département du Haut-Val']),
  ('Education and research', 4, 64,
    ['Professeure des écoles', 'Maître de conférences', 'Ingénieur de recherche', 'Responsable pédagogique', 'Directeur d''établissement'],
    ['Campus Sainte-Odile', 'Institut Rivaud', 'Académie Belvoir']),
  ('Law', 3, 128,
    ['Avocate en droit des affaires', 'Juriste d''entreprise', 'Notaire', 'Avocat associé', 'Legal counsel'],
    ['Cabinet Roche & Valin', 'Étude Montferrand', 'Delmas Avocats']),
  ('Construction and real estate', 3, 60,
    ['Conductrice de travaux', 'Architecte', 'Chef de chantier', 'Négociateur immobilier', 'Directeur de programmes'],
    ['Bâti-Garonne', 'Pierre & Horizon', 'Immobilière du Parc']);

-- Pull: how much such a profile is contacted. Yield: how often a conversation leads to an appointment. Both in percent.
CREATE OR REPLACE TEMP TABLE channels (channel VARCHAR, offer BIGINT, pull BIGINT, yield BIGINT);
INSERT INTO channels VALUES
  ('LinkedIn', 37, 100, 84), ('Partner company', 23, 78, 98), ('School alumni network', 17, 122, 126),
  ('Word of mouth', 11, 116, 116), ('Event', 8, 92, 104), ('Press', 4, 88, 74);

CREATE OR REPLACE TEMP TABLE industry_draws AS
SELECT industry, (sum(offer) OVER (ORDER BY industry) - offer)::BIGINT AS start, (sum(offer) OVER ())::BIGINT AS total FROM industries;

CREATE OR REPLACE TEMP TABLE channel_draws AS
SELECT channel, (sum(offer) OVER (ORDER BY channel) - offer)::BIGINT AS start, (sum(offer) OVER ())::BIGINT AS total FROM channels;

-- One profile for each professional, made within three days of joining. Popularity has a long tail: 1 to 2 for most, 7 at most.
CREATE OR REPLACE TEMP TABLE profiles AS
WITH
professionals AS (
  SELECT
    id AS user_id,
    created_at + to_seconds(120 + dice(id, 'profile delay', CASE WHEN u(id, 'prompt') < 0.7 THEN 3600 ELSE 259200 END)) AS created_at,
    dice(id, 'industry', (SELECT max(total) FROM industry_draws)) AS industry_r,
    dice(id, 'channel', (SELECT max(total) FROM channel_draws)) AS channel_r,
    CASE WHEN u(id, 'idle') < 0.09 THEN 0 ELSE floor(100 * least(7, (1 - u(id, 'popularity')) ** -0.62)) END::BIGINT AS popularity
  FROM users WHERE user_type = 'professional'
),
with_industry AS (SELECT professionals.*, industry FROM professionals ASOF JOIN industry_draws ON industry_r >= start),
with_channel AS (SELECT with_industry.*, channel FROM with_industry ASOF JOIN channel_draws ON channel_r >= start)
SELECT
  user_id,
  titles[1 + dice(user_id, 'title', len(titles))] AS job_title,
  -- the product of two draws prefers the first companies of a list
  companies[1 + floor(u(user_id, 'company a') * u(user_id, 'company b') * len(companies))::BIGINT] AS company,
  industry,
  channel AS acquisition_channel,
  created_at,
  popularity,
  popularity * demand * pull AS weight,
  yield
FROM with_channel JOIN industries USING (industry) JOIN channels USING (channel);

-- Professionals as intervals, in the order in which their profiles appeared: those who can be contacted at a moment
-- are the first rows of this table, and their weights sum up to reach.
CREATE OR REPLACE TEMP TABLE offer AS
SELECT
  user_id, created_at,
  (sum(weight) OVER (ORDER BY created_at, user_id) - weight)::BIGINT AS start,
  (sum(weight) OVER (ORDER BY created_at, user_id))::BIGINT AS reach
FROM profiles WHERE weight > 0;


-- Conversations ----------------------------------------------------------------------------------------------------

-- Each student wants to talk a number of times: many never, most once or twice, some often.
-- A wish lies soon after joining, or later with a weight that falls off over two years. Wishes in a quiet time of the
-- year are dropped, which is what gives the school year its shape, and returning students a second autumn.
CREATE OR REPLACE TEMP TABLE wishes AS
WITH
appetite AS (
  SELECT
    users.id AS student_id,
    users.created_at,
    CASE WHEN u(users.id, 'silent') < 0.17 THEN 0
         ELSE floor(least(42, 0.6 + 3.18 * eagerness / 100 / (1 - u(users.id, 'appetite')) ** 0.62)) END::BIGINT AS wanted
  FROM users
  JOIN schools ON schools.id = users.school_id
  JOIN specialities USING (speciality)
),
drawn AS (
  SELECT
    student_id, created_at, n, student_id || '/' || n AS wish,
    CASE WHEN u(student_id || '/' || n, 'soon') < 0.34
         THEN dice(student_id || '/' || n, 'first days', 10)
         ELSE floor(660 * u(student_id || '/' || n, 'later a') * u(student_id || '/' || n, 'later b'))
    END::BIGINT AS lag
  FROM appetite, range(1, 43) AS g(n)
  WHERE n <= wanted
)
SELECT
  student_id, wish,
  CASE WHEN lag = 0 THEN drawn.created_at + to_seconds(300 + dice(wish, 'at once', 7200))
       ELSE date_trunc('day', drawn.created_at) + to_days(lag::INTEGER) + to_seconds(daytime(wish, 'talk')) END AS created_at
FROM drawn;

-- A wish becomes a conversation with one of the professionals who were there. A student talks to the same one once.
CREATE OR REPLACE TEMP TABLE conversations AS
WITH
kept AS (
  SELECT wishes.*
  FROM wishes JOIN days ON days.day = wishes.created_at::DATE
  WHERE u(wish, 'season') < conversation_chance
),
reached AS (
  SELECT student_id, wish, kept.created_at, dice(wish, 'whom', reach) AS r
  FROM kept ASOF JOIN offer ON kept.created_at > offer.created_at
),
chosen AS (
  SELECT student_id, user_id AS professional_id, reached.created_at, wish
  FROM reached ASOF JOIN offer ON r >= start
),
once AS (
  SELECT * FROM chosen
  QUALIFY row_number() OVER (PARTITION BY student_id, professional_id ORDER BY created_at, wish) = 1
)
SELECT row_number() OVER (ORDER BY created_at, wish) AS id, student_id, professional_id, created_at FROM once;


-- Appointments -----------------------------------------------------------------------------------------------------

-- The chance of an appointment rises slowly from month to month, drops from March to May 2024, depends on the channel
-- by which the professional came, and is lower with the professionals whom everybody writes to.
CREATE OR REPLACE TEMP TABLE first_appointments AS
WITH
chances AS (
  SELECT
    c.id AS conversation_id,
    c.created_at AS started_at,
    (0.366 + 0.0036 * month_index(c.created_at))
      * CASE WHEN c.created_at >= TIMESTAMP '2024-03-01' AND c.created_at < TIMESTAMP '2024-06-01' THEN 0.62 ELSE 1 END
      * CASE WHEN popularity >= 300 THEN 0.80 ELSE 1.09 END
      * yield / 100 AS chance,
    floor(12 * u(c.id, 'made a') * u(c.id, 'made b'))::BIGINT AS days_until_made,
    2 + floor(20 * u(c.id, 'ahead a') * (0.35 + 0.65 * u(c.id, 'ahead b')))::BIGINT AS days_ahead,
    acquisition_channel
  FROM conversations AS c JOIN profiles AS p ON p.user_id = c.professional_id
),
made AS (
  SELECT
    conversation_id, acquisition_channel,
    started_at + to_days(days_until_made::INTEGER) AS made_at,
    started_at::DATE + (days_until_made + days_ahead)::INTEGER AS planned_day
  FROM chances
  WHERE u(conversation_id, 'appointment') < chance AND started_at::DATE + days_until_made::INTEGER <= DATE '2025-02-28'
),
dated AS (
  SELECT
    conversation_id, acquisition_channel, made_at,
    -- no appointments at weekends, and half-hours between 8:30 and 18:30
    (planned_day + CASE isodow(planned_day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END)::TIMESTAMP
      + to_seconds(30600 + 1800 * dice(conversation_id, 'half hour', 21)) AS scheduled_at
  FROM made
)
SELECT
  conversation_id, made_at, scheduled_at,
  CASE WHEN scheduled_at >= TIMESTAMP '2025-03-01' THEN 'planned'
       WHEN u(conversation_id, 'status') < CASE acquisition_channel WHEN 'Press' THEN 0.17 WHEN 'LinkedIn' THEN 0.12 ELSE 0.08 END THEN 'no_show'
       WHEN u(conversation_id, 'status') < 0.24 THEN 'cancelled'
       ELSE 'done' END AS status
FROM dated;

-- A third of those that did not take place are made a second time.
CREATE OR REPLACE TEMP TABLE second_appointments AS
WITH
again AS (
  SELECT
    conversation_id,
    scheduled_at + to_hours(20) AS made_at,
    scheduled_at::DATE + (6 + dice(conversation_id, 'again days', 14))::INTEGER AS planned_day
  FROM first_appointments
  WHERE status IN ('cancelled', 'no_show') AND u(conversation_id, 'again') < 0.34 AND scheduled_at < TIMESTAMP '2025-02-27'
),
dated AS (
  SELECT
    conversation_id, made_at,
    (planned_day + CASE isodow(planned_day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END)::TIMESTAMP
      + to_seconds(30600 + 1800 * dice(conversation_id, 'again half hour', 21)) AS scheduled_at
  FROM again
)
SELECT
  conversation_id, made_at, scheduled_at,
  CASE WHEN scheduled_at >= TIMESTAMP '2025-03-01' THEN 'planned'
       WHEN u(conversation_id, 'again status') < 0.12 THEN 'no_show'
       WHEN u(conversation_id, 'again status') < 0.26 THEN 'cancelled'
       ELSE 'done' END AS status
FROM dated;

CREATE OR REPLACE TEMP TABLE appointments AS
WITH both_times AS (
  SELECT 1 AS attempt, * FROM first_appointments UNION ALL SELECT 2, * FROM second_appointments
)
SELECT row_number() OVER (ORDER BY made_at, conversation_id, attempt) AS id, conversation_id, scheduled_at, status
FROM both_times;


-- The five flaws, and the files ------------------------------------------------------------------------------------

-- Flaws must matter, so they sit where a careless join goes wrong: professionals 2, 3 and 5 are much contacted.
CREATE OR REPLACE TEMP TABLE flawed AS
WITH busy AS (
  SELECT professional_id, row_number() OVER (ORDER BY count(*) DESC, professional_id) AS rank
  FROM conversations GROUP BY professional_id
)
SELECT
  (SELECT professional_id FROM busy WHERE rank = 40) AS without_profile,
  (SELECT professional_id FROM busy WHERE rank = 25) AS with_two_profiles,
  (SELECT professional_id FROM busy WHERE rank = 60) AS without_job_title,
  (SELECT min(a.id) FROM appointments AS a JOIN conversations AS c ON c.id = a.conversation_id
   WHERE a.status = 'done' AND c.created_at >= TIMESTAMP '2023-11-14') AS misdated_appointment;

COPY (SELECT id, name, city, speciality FROM schools ORDER BY id)
TO 'seeds/schools.csv' (HEADER, DELIMITER ',');

COPY (SELECT id, user_type, school_id, created_at FROM users ORDER BY id)
TO 'seeds/users.csv' (HEADER, DELIMITER ',', TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S');

-- Flaws 2, 3 and 5. The second profile is that of a professional who has changed company.
COPY (
  WITH one_each AS (
    SELECT
      user_id,
      CASE WHEN user_id = without_job_title THEN NULL ELSE job_title END AS job_title,
      company, industry, acquisition_channel, created_at
    FROM profiles, flawed
    WHERE user_id <> without_profile
  ), all_profiles AS (
    SELECT * FROM one_each
    UNION ALL
    SELECT
      user_id,
      'Consultante indépendante', 'Atelier des Possibles', 'Consulting', acquisition_channel,
      TIMESTAMP '2024-09-03 10:12:45'
    FROM profiles, flawed
    WHERE user_id = with_two_profiles
  )
  SELECT
    row_number() OVER (ORDER BY created_at, user_id) AS id,
    user_id, job_title, company, industry, acquisition_channel, created_at
  FROM all_profiles ORDER BY id
)
TO 'seeds/professional_profiles.csv' (HEADER, DELIMITER ',', TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S');

-- Flaw 1.
COPY (
  SELECT id, student_id, professional_id, created_at FROM conversations
  UNION ALL
  SELECT id, student_id, professional_id, created_at FROM conversations WHERE id = 11
  ORDER BY id
)
TO 'seeds/conversations.csv' (HEADER, DELIMITER ',', TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S');

-- Flaw 4.
COPY (
  SELECT
    id, conversation_id,
    CASE WHEN id = misdated_appointment THEN scheduled_at - INTERVAL 56 DAY ELSE scheduled_at END AS scheduled_at,
    status
  FROM appointments, flawed ORDER BY id
)
TO 'seeds/appointments.csv' (HEADER, DELIMITER ',', TIMESTAMPFORMAT '%Y-%m-%d %H:%M:%S');
