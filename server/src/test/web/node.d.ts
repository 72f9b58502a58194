/** As much of Node as the tests use; the promise of a test is the runner's. */
declare module 'node:test' {
    export function test(name: string, run: () => void | Promise<void>): void;
}

declare module 'node:assert/strict' {
    const assert: {
        ok(value: unknown, message?: string): void;
        equal(actual: unknown, expected: unknown, message?: string): void;
        notEqual(actual: unknown, expected: unknown, message?: string): void;
        deepEqual(actual: unknown, expected: unknown, message?: string): void;
        notDeepEqual(actual: unknown, expected: unknown, message?: string): void;
        match(value: string, expected: RegExp, message?: string): void;
        throws(run: () => unknown, expected?: unknown): void;
        rejects(run: Promise<unknown> | (() => Promise<unknown>), expected?: unknown): Promise<void>;
    };
    export default assert;
}
