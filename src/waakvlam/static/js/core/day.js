/**
 * Return the calendar day of this device as YYYYMMDD.
 *
 * @param {Date} moment
 * @returns {string}
 */
export function localDay(moment) {
  const year = Math.min(9999, Math.max(1000, moment.getFullYear()));
  const month = moment.getMonth() + 1;
  return `${year}${twoDigits(month)}${twoDigits(moment.getDate())}`;
}

/**
 * Return the day of YYYYMMDD as a moment to be shown, or null when no such day exists.
 *
 * @param {string} day
 * @returns {Date | null}
 */
export function dayMoment(day) {
  const parts = /^([1-9]\d{3})(\d\d)(\d\d)$/.exec(day);
  if (!parts) {
    return null;
  }
  const moment = new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]), 12);
  return localDay(moment) === day ? moment : null;
}

/**
 * @param {number} number
 * @returns {string}
 */
function twoDigits(number) {
  return String(number).padStart(2, "0");
}
