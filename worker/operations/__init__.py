"""What operators see of a worker: metrics, health, lag and logs."""
