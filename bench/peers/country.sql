-- The seven indicators of quality-2017 for every county and stage, as one statement: sections with split shares,
-- pupil-weighted means, S and CV, and how many schools meet "6 of 7, the other at least 85 %".
with section as (
  select county, 'primary' as stage, pupils_primary as p,
         pupils_primary / (coalesce(pupils_primary, 0) + 1.1 * coalesce(pupils_middle, 0) + 1.32 * coalesce(pupils_high, 0)) as share,
         teachers_above_degree_primary as x1, teachers_backbone_primary as x2, teachers_pe_art_primary as x3,
         area_teaching, area_indoor_pe, area_sports_ground, equipment_value, multimedia_rooms
  from school
  where pupils_primary > 0 and kind not in ('special', 'vocational') and not (kind = 'teaching_point' and pupils_primary < 50)
  union all
  select county, 'middle', pupils_middle,
         1.1 * pupils_middle / (coalesce(pupils_primary, 0) + 1.1 * coalesce(pupils_middle, 0) + 1.32 * coalesce(pupils_high, 0)),
         teachers_above_degree_middle, teachers_backbone_middle, teachers_pe_art_middle,
         area_teaching, area_indoor_pe, area_sports_ground, equipment_value, multimedia_rooms
  from school
  where pupils_middle > 0 and kind not in ('special', 'vocational')
), amount as (
  select county, stage, p, x1, x2, x3,
         (area_teaching - area_indoor_pe) * share as x4, (area_sports_ground + area_indoor_pe) * share as x5,
         equipment_value * share as x6, multimedia_rooms * share as x7,
         case stage when 'primary' then 4.2 else 5.3 end as t1, case stage when 'primary' then 4.5 else 5.8 end as t4,
         case stage when 'primary' then 7.5 else 10.2 end as t5, case stage when 'primary' then 2000.0 else 2500.0 end as t6,
         case stage when 'primary' then 2.3 else 2.4 end as t7
  from section
), mean as (
  select county, stage, sum(p) as n, sum(x1) / sum(p) as m1, sum(x2) / sum(p) as m2, sum(x3) / sum(p) as m3, sum(x4) / sum(p) as m4,
         sum(x5) / sum(p) as m5, sum(x6) / sum(p) as m6, sum(x7) / sum(p) as m7
  from amount group by county, stage
), judged as (
  select a.county, a.stage, m.n, m.m1, m.m2, m.m3, m.m4, m.m5, m.m6, m.m7, a.p,
         x1 / p - m1 as d1, x2 / p - m2 as d2, x3 / p - m3 as d3, x4 / p - m4 as d4, x5 / p - m5 as d5, x6 / p - m6 as d6, x7 / p - m7 as d7,
         (case when x1 * 100 >= t1 * p then 1 else 0 end) + (case when x2 * 100 >= p then 1 else 0 end) + (case when x3 * 100 >= 0.9 * p then 1 else 0 end)
         + (case when x4 >= t4 * p then 1 else 0 end) + (case when x5 >= t5 * p then 1 else 0 end) + (case when x6 >= t6 * p then 1 else 0 end)
         + (case when x7 * 100 >= t7 * p then 1 else 0 end) as met,
         least(x1 * 100 / (t1 * p), x2 * 100 / p, x3 * 100 / (0.9 * p), x4 / (t4 * p), x5 / (t5 * p), x6 / (t6 * p), x7 * 100 / (t7 * p)) as worst
  from amount a join mean m on m.county = a.county and m.stage = a.stage
)
select county, stage, count(*) as schools, sum(case when met >= 6 and worst >= 0.85 then 1 else 0 end) as meeting,
       min(m1) as m1, sqrt(sum(p * d1 * d1) / min(n)) / min(m1) as cv1, min(m2) as m2, sqrt(sum(p * d2 * d2) / min(n)) / min(m2) as cv2,
       min(m3) as m3, sqrt(sum(p * d3 * d3) / min(n)) / min(m3) as cv3, min(m4) as m4, sqrt(sum(p * d4 * d4) / min(n)) / min(m4) as cv4,
       min(m5) as m5, sqrt(sum(p * d5 * d5) / min(n)) / min(m5) as cv5, min(m6) as m6, sqrt(sum(p * d6 * d6) / min(n)) / min(m6) as cv6,
       min(m7) as m7, sqrt(sum(p * d7 * d7) / min(n)) / min(m7) as cv7
from judged group by county, stage
