// Time spent, as SCORM 2004 and xAPI write it.

/**
 * @param {number} seconds
 * @returns {string} such as PT1H2M3.45S
 */
export function period(seconds) {
  const whole = Math.max(0, seconds);
  const rest = Math.floor((whole % 60) * 100) / 100;
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${rest}S`;
}
