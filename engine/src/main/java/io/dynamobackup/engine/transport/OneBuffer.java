package io.dynamobackup.engine.transport;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Publishes one buffer when asked for the first element, then completes.
 *
 * @param failure what it ends with instead of completing, or null
 */
record OneBuffer(ByteBuffer buffer, @Nullable Throwable failure) implements Publisher<ByteBuffer> {

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(
        new Subscription() {
          private boolean over;

          @Override
          public void request(long elements) {
            if (over) {
              return;
            }
            over = true;
            if (elements <= 0) {
              subscriber.onError(new IllegalArgumentException("elements must be positive"));
              return;
            }
            if (buffer.hasRemaining()) {
              subscriber.onNext(buffer);
            }
            if (failure == null) {
              subscriber.onComplete();
            } else {
              subscriber.onError(failure);
            }
          }

          @Override
          public void cancel() {
            over = true;
          }
        });
  }
}
