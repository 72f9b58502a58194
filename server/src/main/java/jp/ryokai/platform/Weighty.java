package jp.ryokai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that does what many feel or nobody takes back: publishing, roles, keys of others, names that leave. Whoever
 * has a passkey for it confirms with it that this very request is theirs ({@code passkey/WeightFilter}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Weighty {

    /** What of the route's requests is meant. */
    enum Which {
        EVERY,
        /** Not of a device that ends itself: whoever has it in hand can as well throw it away. */
        UNLESS_OWN_DEVICE,
        /** A passkey that is to confirm acts itself. Demanded of nobody who has none: this is how one gets one. */
        PASSKEY_FOR_ACTS
    }

    Which value() default Which.EVERY;
}
