package okhttp3;

/** Stands for OkHttp, which is not a dependency yet, in the samples of the architecture rules. */
public interface StandIn {}
