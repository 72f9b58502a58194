package jp.ryokai.course;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that whoever publishes a pack holds until the commit. */
@Entity
@Table(name = "course_lock")
class CourseLock {

    static final int ONLY = 1;

    @Id
    private int id;

    protected CourseLock() {}
}
