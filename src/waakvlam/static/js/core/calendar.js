// Reminders as a calendar file (RFC 5545): whole days without a time zone, so that they stand on
// the same day everywhere. Nothing in it says who it is for.

import { monthsLater } from "./validity.js";
import { dayMoment, localDay } from "./day.js";

const LONGEST_LINE = 75;

/**
 * @typedef {object} Reminder
 * @property {string} quiz
 * @property {string} day the day that it was passed, YYYYMMDD
 * @property {string} title
 * @property {string} text
 * @property {string} address of the quiz, empty where it has none that works elsewhere
 */

/**
 * Write the reminders after a quiz was passed: after a week, and after 1, 3 and 6 months.
 *
 * @param {Reminder} reminder
 * @returns {string}
 */
export function calendarText(reminder) {
  const { day } = reminder;
  const days = [weekLater(day), ...[1, 3, 6].map((months) => monthsLater(day, months))];
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waakvlam//Reminders 1//NL",
    ...days.flatMap((on, number) => eventLines(reminder, on, number + 1)),
    "END:VCALENDAR",
  ];
  return lines.map(calendarLine).join("");
}

/**
 * @param {Reminder} reminder
 * @param {string} on
 * @param {number} number
 * @returns {string[]}
 */
function eventLines({ quiz, day, title, text, address }, on, number) {
  return [
    "BEGIN:VEVENT",
    `UID:${quiz}-${day}-${number}@waakvlam`,
    `DTSTAMP:${day}T000000Z`,
    `DTSTART;VALUE=DATE:${on}`,
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(text)}`,
    ...(address === "" ? [] : [`URL:${address}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/**
 * @param {string} day
 * @returns {string}
 */
function weekLater(day) {
  const moment = dayMoment(day) ?? new Date(0);
  moment.setDate(moment.getDate() + 7);
  return localDay(moment);
}

/**
 * Write a text so that it is one value of a calendar.
 *
 * @param {string} text
 * @returns {string}
 */
export function escapedText(text) {
  const marked = text.replace(/[\\;,]/g, (mark) => `\\${mark}`);
  return marked.replace(/\r\n|\r|\n/g, "\\n");
}

/**
 * End a line, folded at 75 octets, never inside a character.
 *
 * @param {string} line
 * @returns {string}
 */
export function calendarLine(line) {
  const encoder = new TextEncoder();
  let text = "";
  let length = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (length + more > LONGEST_LINE) {
      text += "\r\n ";
      length = 1;
    }
    text += character;
    length += more;
  }
  return `${text}\r\n`;
}
