/** `collapsed` or `open`; a cookie, so that the server draws the right width at once. */
export const sidebarCookie = "vg-sidebar";
