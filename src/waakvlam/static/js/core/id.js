/** What an id looks like: lower case, digits and single hyphens, at most sixty characters. */
export const ID = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
