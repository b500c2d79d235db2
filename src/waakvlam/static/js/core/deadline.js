// The last day of an assignment as a calendar file; `calendars.py` does the same.

import { calendarLine, escapedText } from "./calendar.js";

/**
 * @param {{ id: string, due: string, title: string, text: string, address: string }} deadline
 * @returns {string}
 */
export function deadlineText({ id, due, title, text, address }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Waakvlam//Assignments 1//NL",
    "BEGIN:VEVENT",
    `UID:${id}@waakvlam`,
    `DTSTAMP:${due}T000000Z`,
    `DTSTART;VALUE=DATE:${due}`,
    `SUMMARY:${escapedText(title)}`,
    `DESCRIPTION:${escapedText(text)}`,
    ...(address === "" ? [] : [`URL:${address}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map(calendarLine).join("");
}
