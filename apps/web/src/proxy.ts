import { type NextRequest, NextResponse } from "next/server";
import { isDevelopment } from "./env";
import { routes } from "./lib/routes";

const sessionCookies = ["next-auth.session-token", "__Secure-next-auth.session-token"];

/**
 * Headers and a convenience: a visitor without a session cookie goes to the sign-in page at once.
 * Nothing is authorized here; every page, action and route asks `server/context.ts`.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const hasCookie = sessionCookies.some((name) => request.cookies.has(name));
  // Only for what a person navigates to: a script is better served by the route's own refusal.
  const isNavigation =
    request.method === "GET" && (request.headers.get("accept") ?? "").includes("text/html");
  if (pathname.startsWith("/t/") && isNavigation && !hasCookie) {
    return NextResponse.redirect(new URL(routes.signIn(pathname + search), request.url));
  }

  const nonce = crypto.randomUUID();
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-path", pathname + search);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=()");
  return response;
}

/**
 * Style attributes are allowed because charts and popups are placed with them; style elements need the
 * nonce. Development adds what hot reloading needs.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = { matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg).*)"] };
