package org.appealdesk.engine.state;

/** The stages of an appeal as people name them, with the platform's {@code complaintStatus}. */
public enum Stage {
    RESPONDENT_PROCESSING(0),
    COMPLAINANT_PROCESSING(1),
    CS_QUEUED(2),
    CS_REVIEW(2),
    INFORMATION_REQUESTED(2),
    DECIDED(2),
    COMPLETED(3),
    CANCELLED(4);

    private final int complaintStatus;

    Stage(int complaintStatus) {
        this.complaintStatus = complaintStatus;
    }

    /** The number the platform uses for it. */
    public int complaintStatus() {
        return complaintStatus;
    }

    static Stage of(Appeal appeal) {
        return switch (appeal.phase()) {
            case Phase.RespondentProcessing _ -> RESPONDENT_PROCESSING;
            case Phase.ComplainantProcessing _ -> COMPLAINANT_PROCESSING;
            case Phase.Queued _ -> CS_QUEUED;
            case Phase.InReview _ -> appeal.openRequests().isEmpty() ? CS_REVIEW : INFORMATION_REQUESTED;
            case Phase.Decided _ -> DECIDED;
            case Phase.Completed _ -> COMPLETED;
            case Phase.Cancelled _ -> CANCELLED;
        };
    }
}
