package org.appealdesk.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.appealdesk.app.cli.ExitCode;
import org.appealdesk.app.cli.StopSignal;

/**
 * The end of this process: SIGTERM and SIGINT ask for it, the command that runs then tidies up, and its exit code is
 * what the shell gets, as if no signal had come.
 */
final class ProcessEnd implements StopSignal {

    /** Calls under way, jobs and a server of our own have less each. */
    private static final int LONGEST_TIDYING_SECONDS = 90;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch tidied = new CountDownLatch(1);
    private volatile int exitCode = ExitCode.FAILED;

    @Override
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "appeal-desk-end"));
    }

    @Override
    public void await() {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has come to its end. Does not return. */
    void exit(int code) {
        exitCode = code;
        tidied.countDown();
        System.exit(code);
    }

    /** Java would tell the shell of the signal, not of what came of it. */
    private void end() {
        asked.countDown();
        try {
            if (!tidied.await(LONGEST_TIDYING_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("appeal-desk: given up after " + LONGEST_TIDYING_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.flush();
        Runtime.getRuntime().halt(exitCode);
    }
}
