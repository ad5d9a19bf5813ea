export const consultantsPerCentre = 6;
/** Half-hours of one day's reception, 9 to 18. */
export const slotsPerDay = 18;

/** Consultants for the centres that a condition on `app.tenants t` picks. */
export const consultantsSql = (which: string, count: number) => `
  insert into app.consultants (tenant_id, id, name, speciality, position)
  select t.id, uuidv7(), 'Консультант ' || n, 'psychologist', 'Педагог-психолог'
  from app.tenants t, generate_series(1, ${count}) n where ${which} order by t.id`;

/** Each of their consultants receives every day from 9 to 18. */
export const openingsSql = (which: string) => `
  insert into app.openings (tenant_id, id, consultant_id, weekday, starts_at, ends_at, valid_from, forms)
  select c.tenant_id, uuidv7(), c.id, weekday, '09:00', '18:00', '2020-01-01', '{in_person,remote}'
  from app.tenants t join app.consultants c on c.tenant_id = t.id, generate_series(1, 7) weekday
  where ${which} order by c.tenant_id`;
