package jp.ryokai.web;

import java.util.Set;
import jp.ryokai.device.CallerFilter;
import jp.ryokai.passkey.WeightFilter;
import jp.ryokai.platform.BodyLimitFilter;
import jp.ryokai.platform.ContentTypeFilter;
import jp.ryokai.platform.EmptyRefusalFilter;
import jp.ryokai.platform.HeavyFilter;
import jp.ryokai.platform.JsonDoor;
import jp.ryokai.platform.JsonWire;
import jp.ryokai.platform.ProblemMapper;
import jp.ryokai.platform.TagFilter;

/** What every door has: limits, the caller, the wire's JSON, refusals with a body, tags. */
final class Providers {

    static final Set<Class<?>> ALL = Set.of(
            BodyLimitFilter.class,
            CallerFilter.class,
            ContentTypeFilter.class,
            EmptyRefusalFilter.class,
            HeavyFilter.class,
            JsonDoor.class,
            JsonWire.class,
            ProblemMapper.class,
            TagFilter.class,
            WeightFilter.class);

    private Providers() {}
}
